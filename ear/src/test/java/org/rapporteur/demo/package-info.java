/** The demo content in the running server. */
@NullMarked
package org.rapporteur.demo;

import org.jspecify.annotations.NullMarked;
