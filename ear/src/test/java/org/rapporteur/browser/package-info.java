/**
 * Journeys through the site as a person makes them: a real browser before the server as {@code ./run} starts it, with
 * the demo content. A journey asks for a {@link org.rapporteur.browser.Browser} as a parameter of its test method.
 */
@NullMarked
package org.rapporteur.browser;

import org.jspecify.annotations.NullMarked;
