/**
 * Pictures in reports: their bytes once in each document, at most as fine as paper shows, in the colour space in which
 * they came. A drawing becomes a form of lines and curves.
 */
@NullMarked
package org.rapporteur.typesetting.images;

import org.jspecify.annotations.NullMarked;
