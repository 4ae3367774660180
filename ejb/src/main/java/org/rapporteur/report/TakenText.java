package org.rapporteur.report;

import java.time.Instant;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Identified;

/**
 * A text that was published elsewhere before.
 *
 * @param content its title and text are not empty
 * @param body the parsed text with its blocks' ids
 * @param publishedAt when it was published first; not in the future
 */
public record TakenText(Language language, Content content, Identified body, Instant publishedAt) {}
