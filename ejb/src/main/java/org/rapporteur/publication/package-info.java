/**
 * What the public gets: editions with their renditions, alone or as a set, now or at a time; corrections, withdrawals;
 * and the archive that reads them.
 */
@NullMarked
package org.rapporteur.publication;

import org.jspecify.annotations.NullMarked;
