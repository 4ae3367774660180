/**
 * How the words of each language are made comparable: folded for case and accents, and reduced to their stems. One
 * table of languages serves the search index, the recognition of terms and names, and what is learned from
 * translations; an index elsewhere is told the same steps by name.
 */
@NullMarked
package org.rapporteur.text.analysis;

import org.jspecify.annotations.NullMarked;
