/**
 * Faces and what is measured in them: glyphs, advances and kerning, read once and shared by all threads, and the part
 * of a face that one PDF carries. Nothing here looks at the system's fonts; every face comes with the code.
 */
@NullMarked
package org.rapporteur.typesetting.fonts;

import org.jspecify.annotations.NullMarked;
