/** The translator's bench, for scripts: block by block, or many blocks in one transaction. */
@NullMarked
package org.rapporteur.web.translation;

import org.jspecify.annotations.NullMarked;
