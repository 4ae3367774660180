/** Long work in the running server: every step once, whatever fails or is stopped. */
@NullMarked
package org.rapporteur.batch;

import org.jspecify.annotations.NullMarked;
