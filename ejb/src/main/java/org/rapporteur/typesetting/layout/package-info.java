/**
 * From runs of text to lines and from rows to pages. Measures are in points; x grows to the right from the page's left
 * edge, y grows downwards from its top. Nothing here knows the PDF's syntax: drawing does.
 */
@NullMarked
package org.rapporteur.typesetting.layout;

import org.jspecify.annotations.NullMarked;
