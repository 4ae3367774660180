/**
 * Reports and the texts of their language versions, from the first draft to approval. Every change of stage goes
 * through {@link org.rapporteur.report.WorkflowDoor}; every change of text through
 * {@link org.rapporteur.report.ManuscriptDesk}.
 */
@NullMarked
package org.rapporteur.report;

import org.jspecify.annotations.NullMarked;
