/**
 * The document model of a report's text: a flat list of blocks with inline content, read from and written to
 * CommonMark. The model is closed: what it cannot express (raw HTML above all) does not exist for pages and PDFs.
 */
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
