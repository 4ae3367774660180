/**
 * The REST application under {@code /api/v1}: its address and how errors become problem documents (RFC 9457). The
 * resources themselves stand with their features.
 */
@NullMarked
package org.rapporteur.web.api;

import org.jspecify.annotations.NullMarked;
