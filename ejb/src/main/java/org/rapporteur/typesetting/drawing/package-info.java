/**
 * From laid-out pages to the PDF's objects: content streams with marked content, link annotations and the outline,
 * written without the library's own page drawing, which costs several times as much.
 */
@NullMarked
package org.rapporteur.typesetting.drawing;

import org.jspecify.annotations.NullMarked;
