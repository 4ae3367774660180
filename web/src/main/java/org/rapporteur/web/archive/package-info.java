/** What the public sees: pages and, for programs, search and published reports. */
@NullMarked
package org.rapporteur.web.archive;

import org.jspecify.annotations.NullMarked;
