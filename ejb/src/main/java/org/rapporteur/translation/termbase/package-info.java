/**
 * The termbase: concepts of the federation's work with their terms in each language, the names register of people,
 * places and organisations among them, and the recognition of terms in running text, in whatever inflected form they
 * stand there.
 */
@NullMarked
package org.rapporteur.translation.termbase;

import org.jspecify.annotations.NullMarked;
