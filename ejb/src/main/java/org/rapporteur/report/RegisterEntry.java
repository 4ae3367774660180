package org.rapporteur.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;

/**
 * A place, an organisation or a topic that reports name, with its name in each language. Shared by reports, so that a
 * name is corrected once; an entry that reports use is never removed.
 */
@Entity
@Table(name = "register_entry")
public class RegisterEntry extends StoredEntity {

    /** What an entry names. */
    public enum Kind {
        PLACE,
        ORGANISATION,
        TOPIC;

        /** The name in addresses and error data: {@code place}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(name = "name_key", nullable = false, length = 200)
    private String key;

    @Column(length = 2)
    private @Nullable String country;

    @ElementCollection
    @CollectionTable(name = "register_label", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "language", length = 35)
    @Column(name = "label", nullable = false, length = 300)
    @BatchSize(size = 100)
    private Map<Language, String> labels = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected RegisterEntry() {}

    /**
     * @param labels at least one
     * @param country ISO 3166-1 alpha-2, for places; null otherwise
     */
    public RegisterEntry(Kind kind, Map<Language, String> labels, @Nullable String country) {
        this.kind = kind;
        rename(labels, country);
        this.key = keyOf(this.labels.values().iterator().next());
    }

    /**
     * A name in the form that addresses and facets use: {@code etats-unis}.
     *
     * @return letters and digits with single hyphens; never empty
     */
    public static String keyOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /** @throws DomainException {@code register.no-name}, {@code register.name-length} or {@code register.country} */
    public final void rename(Map<Language, String> newLabels, @Nullable String newCountry) {
        Map<Language, String> kept = new LinkedHashMap<>();
        newLabels.forEach((language, label) -> {
            if (!label.isBlank()) {
                kept.put(language, label.strip());
            }
        });
        if (kept.isEmpty()) {
            throw DomainException.invalid("register.no-name");
        }
        if (kept.values().stream().anyMatch(label -> label.length() > 200)) {
            throw DomainException.invalid("register.name-length", "limit", 200);
        }
        if (newCountry != null && !COUNTRIES.contains(newCountry)) {
            throw DomainException.invalid("register.country", "country", newCountry);
        }
        labels.clear();
        labels.putAll(kept);
        country = newCountry;
    }

    public Kind kind() {
        return kind;
    }

    /** Stays the same when the entry is renamed; unique within its kind. */
    public String key() {
        return key;
    }

    /** ISO 3166-1 alpha-2, or null. */
    public @Nullable String country() {
        return country;
    }

    public Map<Language, String> labels() {
        return Map.copyOf(labels);
    }

    /** The name in the language, else in English, else in any. */
    public String label(Language language) {
        String label = labels.get(language);
        if (label == null) {
            label = labels.get(Language.ENGLISH);
        }
        return label != null ? label : labels.values().iterator().next();
    }
}
