/** Publishing and what was published, for scripts: editions of one language or of several at once, and their PDFs. */
@NullMarked
package org.rapporteur.web.publication;

import org.jspecify.annotations.NullMarked;
