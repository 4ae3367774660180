/**
 * A page that shows what a brand looks like before anything is published under it: a text in each language of the
 * pages, typeset as every report is, and its first page as a picture.
 */
@NullMarked
package org.rapporteur.typesetting.sample;

import org.jspecify.annotations.NullMarked;
