/**
 * Long work in small steps: rendering the archive again, taking over an archive, writing the index anew. Each step and
 * the position it leads to are one transaction, so that a process killed at any moment leaves no step lost or done
 * twice; what ran goes on after a restart, on one server at a time. A feature brings its own {@link
 * org.rapporteur.batch.LongWork} and gets the rest from here.
 */
@NullMarked
package org.rapporteur.batch;

import org.jspecify.annotations.NullMarked;
