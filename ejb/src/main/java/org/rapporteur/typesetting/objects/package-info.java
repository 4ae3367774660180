/** What the objects of a PDF are written with, whatever they mean: for now, how their streams are compressed. */
@NullMarked
package org.rapporteur.typesetting.objects;

import org.jspecify.annotations.NullMarked;
