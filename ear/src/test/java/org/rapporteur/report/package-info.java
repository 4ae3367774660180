/** The workflow in the running server. */
@NullMarked
package org.rapporteur.report;

import org.jspecify.annotations.NullMarked;
