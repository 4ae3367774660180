/** Terms, names and the translation memory in the server. */
@NullMarked
package org.rapporteur.translation;

import org.jspecify.annotations.NullMarked;
