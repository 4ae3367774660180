/**
 * What is going on: every report by languages, as the desk's first page and its scripts show it. Only reads, with a
 * fixed number of queries whatever the number of reports, and decides nothing: who could act next is asked of the
 * workflow's table.
 */
@NullMarked
package org.rapporteur.board;

import org.jspecify.annotations.NullMarked;
