package org.rapporteur.web.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text to be saved, whole.
 *
 * @param basedOn the {@code textVersion} that was seen, where {@code If-Match} does not say it
 * @param text Markdown
 */
public record ManuscriptGiven(
        @Nullable Long basedOn,
        @Schema(required = true) String title,
        @Nullable String summary,
        @Schema(required = true, description = "Markdown") String text) {}
