package org.rapporteur.publication;

import java.time.Instant;
import java.util.List;
import org.rapporteur.kernel.Language;

/**
 * A public report as a site map names it.
 *
 * @param languages in which it is public, in the order of their tags
 * @param changedAt when an edition of it was last published
 */
public record ArchiveAddress(String slug, List<Language> languages, Instant changedAt) {}
