/**
 * Pages and REST resources. There is no class at this level: each package below is one feature, on top of
 * {@code access} (who may see what) and {@code shared} (language, messages, the brand's look).
 */
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
