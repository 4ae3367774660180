/**
 * What makes a PDF an archive copy (PDF/A, ISO 19005) that everybody can read (PDF/UA, ISO 14289), in one of two profiles:
 * metadata, colour, the attached source, and identifiers that depend on nothing but the report.
 */
@NullMarked
package org.rapporteur.typesetting.conformance;

import org.jspecify.annotations.NullMarked;
