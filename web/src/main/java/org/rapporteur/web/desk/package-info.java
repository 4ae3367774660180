/**
 * The desk for people and for scripts: the board, a report's facts, its texts, their revisions and differences, and the
 * actions of the workflow. A resource's call is one transaction, in which the answer is put together, too.
 */
@NullMarked
package org.rapporteur.web.desk;

import org.jspecify.annotations.NullMarked;
