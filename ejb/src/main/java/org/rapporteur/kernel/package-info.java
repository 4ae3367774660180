/**
 * What every other package may lean on: languages, the acting person, business errors, settings and the clock. It
 * depends on nothing else of the project.
 */
@NullMarked
package org.rapporteur.kernel;

import org.jspecify.annotations.NullMarked;
