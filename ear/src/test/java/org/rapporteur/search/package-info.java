/** The search index of the running server. */
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
