/**
 * Who may see which page: the table of all pages with their addresses and rights, signing in by session or access
 * token, the defences against forged requests, and the security headers.
 */
@NullMarked
package org.rapporteur.web.access;

import org.jspecify.annotations.NullMarked;
