/**
 * Where words may be divided, by language, after Liang's method ("Word Hy-phen-a-tion by Com-put-er", 1983). The
 * patterns are plain text resources with their licences beside them; a language without patterns divides nothing.
 */
@NullMarked
package org.rapporteur.typesetting.hyphenation;

import org.jspecify.annotations.NullMarked;
