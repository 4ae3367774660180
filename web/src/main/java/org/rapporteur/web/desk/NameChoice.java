package org.rapporteur.web.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.web.api.Given;

/**
 * A name of the register, chosen by its key or given by its labels; one that the register does not know is added to it.
 * In JSON a key may stand alone: {@code "paris"} for {@code {"key": "paris"}}.
 *
 * @param labels the name by language, where no key is given
 * @param country ISO 3166-1 alpha-2, for a place that is given by its labels
 */
@Schema(description = "A name of the register: its key, or {key}, or {labels, country} of one to find or to add")
public record NameChoice(
        @Nullable String key,
        @Nullable Map<String, String> labels,
        @Nullable String country) {

    @JsonCreator
    public NameChoice(
            @JsonProperty("key") @Nullable String key,
            @JsonProperty("labels") @Nullable Map<String, String> labels,
            @JsonProperty("country") @Nullable String country) {
        this.key = key;
        this.labels = labels;
        this.country = country;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NameChoice ofKey(String key) {
        return new NameChoice(key, null, null);
    }

    /** @throws org.rapporteur.kernel.DomainException {@code register.unknown}, or what {@link Register#take} refuses */
    static List<RegisterEntry> entries(Register register, RegisterEntry.Kind kind, @Nullable List<NameChoice> choices) {
        return Given.list(choices).stream()
                .map(choice -> choice.key() != null
                        ? register.get(kind, choice.key())
                        : register.take(kind, Given.byLanguage("labels", choice.labels()), choice.country()))
                .toList();
    }
}
