/**
 * Pictures as files: what they say of themselves, whether they are whole, and their samples made smaller. Everything is
 * decided from a file's head before anything is unpacked, and what is unpacked goes through in rows, so that a small
 * file cannot claim much memory. Samples keep their colour space: no colour is ever computed by the platform.
 */
@NullMarked
package org.rapporteur.picture;

import org.jspecify.annotations.NullMarked;
