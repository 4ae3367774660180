/**
 * The proof of a Markdown file: its PDF, and what the file lacks or holds wrong, for a person at a terminal who has no
 * server. Reads as intake does and prints as publication does; keeps nothing.
 */
@NullMarked
package org.rapporteur.proof;

import org.jspecify.annotations.NullMarked;
