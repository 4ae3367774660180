/**
 * Translating: which blocks of a translation stand for which blocks of its source, which of them are stale, and the
 * desk where translators work block by block.
 */
@NullMarked
package org.rapporteur.translation;

import org.jspecify.annotations.NullMarked;
