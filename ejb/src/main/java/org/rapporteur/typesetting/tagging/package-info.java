/**
 * The structure of a PDF as a tree of tags (ISO 32000-1, 14.7 and 14.8): built while blocks are composed, filled with
 * references to marked content while pages are drawn, written when the document is finished.
 */
@NullMarked
package org.rapporteur.typesetting.tagging;

import org.jspecify.annotations.NullMarked;
