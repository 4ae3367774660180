/**
 * Terms and translation units in files of other systems, read and written: TMX 1.4b, TBX (ISO 30042, of both years and
 * styles) and CSV. Files are streamed, nothing outside of them is ever fetched, and what cannot be taken is told by line
 * without stopping the rest.
 */
@NullMarked
package org.rapporteur.translation.exchange;

import org.jspecify.annotations.NullMarked;
