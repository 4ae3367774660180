/**
 * The translation memory: what was translated how, block by block, from what the federation has published and from
 * files of other systems; and reading it as a whole, for those who learn from it.
 */
@NullMarked
package org.rapporteur.translation.memory;

import org.jspecify.annotations.NullMarked;
