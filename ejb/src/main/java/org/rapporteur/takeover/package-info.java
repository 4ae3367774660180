/**
 * Taking over an archive: reports that were published elsewhere come in by the thousand from a file of JSON Lines, one
 * report a line, and are public at once. Runs as long work; what a line lacks or holds wrong is told with its number, and
 * the same file a second time changes nothing.
 */
@NullMarked
package org.rapporteur.takeover;

import org.jspecify.annotations.NullMarked;
