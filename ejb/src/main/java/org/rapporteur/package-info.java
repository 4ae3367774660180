/**
 * The archive and publication desk. There is no class at this level: each package below is one feature, and each may
 * depend only on those listed before it in the architecture document.
 */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;
