/** The pages and resources of terms, names and the translation memory. */
@NullMarked
package org.rapporteur.web.terms;

import org.jspecify.annotations.NullMarked;
