/**
 * Finding what is published: one document per report in a full-text index, with fields per language for the editions
 * that the public reads now; searching it; and keeping it equal to the database. The index is derived: it can be lost
 * and is then written anew.
 */
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
