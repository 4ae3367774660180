/**
 * What words of one language are in another, learned from the translation memory without anybody's help: it lets a
 * query find reports that exist in another language only. What is learned is derived; it can be lost and is then learned
 * anew.
 */
@NullMarked
package org.rapporteur.translation.learning;

import org.jspecify.annotations.NullMarked;
