/**
 * What makes a PDF an archive copy (PDF/A-3, level A, ISO 19005-3) that everybody can read (PDF/UA-1, ISO 14289-1):
 * metadata, colour, the attached source, and identifiers that depend on nothing but the report.
 */
@NullMarked
package org.rapporteur.typesetting.conformance;

import org.jspecify.annotations.NullMarked;
