/**
 * Signing in and out, one's own account with its access tokens, and the page that says what members may do.
 */
@NullMarked
package org.rapporteur.web.members;

import org.jspecify.annotations.NullMarked;
