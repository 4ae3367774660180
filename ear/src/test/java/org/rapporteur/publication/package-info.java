/** What the public reads, asked of the running server. */
@NullMarked
package org.rapporteur.publication;

import org.jspecify.annotations.NullMarked;
