/**
 * Reads what people bring: a file becomes a reading (language, title, dates, address, body) with remarks on what was
 * recognised, what is doubtful and what was changed, for a person to correct and confirm. Nothing is stored here, and
 * what cannot be read is refused with the way out.
 */
@NullMarked
package org.rapporteur.intake;

import org.jspecify.annotations.NullMarked;
