package org.rapporteur.web.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.web.api.Given;

/**
 * A place, an organisation or a topic of the names register.
 *
 * @param key stays the same when the names are corrected
 * @param country ISO 3166-1 alpha-2, for places
 * @param labels the name by language
 * @param version what a correction of the names must name
 */
public record RegisterName(
        String kind, String key, @Nullable String country, Map<String, String> labels, long version) {

    public static RegisterName of(RegisterEntry entry) {
        return new RegisterName(
                entry.kind().key(), entry.key(), entry.country(), Given.byTag(entry.labels()), entry.lockVersion());
    }
}
