/**
 * The federation's appearance as data: its names in its languages, address, colours, logo and paper. The record is
 * plain, so that the typesetter can use it; how it is stored and edited is the publication desk's business.
 */
@NullMarked
package org.rapporteur.brand;

import org.jspecify.annotations.NullMarked;
