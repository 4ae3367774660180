/**
 * What every page leans on: its language, messages and dates in it, the brand's look, notices, and pages for errors. It
 * knows no feature.
 */
@NullMarked
package org.rapporteur.web.shared;

import org.jspecify.annotations.NullMarked;
