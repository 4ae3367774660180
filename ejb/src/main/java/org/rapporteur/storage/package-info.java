/**
 * Files that never change, stored under their SHA-256: renditions and pictures. A name is a checksum, so a file is
 * stored once, can be verified, and can be copied while the server runs.
 */
@NullMarked
package org.rapporteur.storage;

import org.jspecify.annotations.NullMarked;
