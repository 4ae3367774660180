/** What reviewers say of a text: comments on its blocks, some of which must be settled before approval. */
@NullMarked
package org.rapporteur.review;

import org.jspecify.annotations.NullMarked;
