/** Signing in, sessions, access tokens and the defences of the pages, tried from outside over HTTP. */
package org.rapporteur.security;
