/**
 * Pictures as reports carry them: recognised by their first bytes, refused when they are unreadable, too large or in a
 * colour space that the archive format does not allow, and embedded once per document.
 */
@NullMarked
package org.rapporteur.typesetting.images;

import org.jspecify.annotations.NullMarked;
