/** The REST interface as scripts meet it: calls over HTTP to the running server, with tokens of the test's own accounts. */
@NullMarked
package org.rapporteur.api;

import org.jspecify.annotations.NullMarked;
