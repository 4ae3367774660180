/** What reviewers say of a text, for scripts: comments on its blocks. */
@NullMarked
package org.rapporteur.web.review;

import org.jspecify.annotations.NullMarked;
