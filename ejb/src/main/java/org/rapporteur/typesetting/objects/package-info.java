/**
 * How a PDF's objects become a file, whatever they mean: their syntax, how they are packed and compressed, and where each
 * of them is found.
 */
@NullMarked
package org.rapporteur.typesetting.objects;

import org.jspecify.annotations.NullMarked;
