/**
 * Who may do what: accounts with their roles per language, member organisations, passwords, access tokens and the
 * person behind the current call.
 */
@NullMarked
package org.rapporteur.security;

import org.jspecify.annotations.NullMarked;
