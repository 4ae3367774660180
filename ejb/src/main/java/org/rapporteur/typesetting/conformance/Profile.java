package org.rapporteur.typesetting.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.typesetting.tagging.Vocabulary;

/** The standards to which a PDF conforms together, and all in which the sets of them differ. */
public enum Profile {
    /** PDF/A-3, level A (ISO 19005-3) with PDF/UA-1 (ISO 14289-1): what libraries and readers know best. */
    A3A_UA1(
            1.7f,
            Vocabulary.PDF_1_7,
            new Identification(3, "A", Optional.empty(), 1, Optional.empty(), List.of(), true),
            false),

    /** PDF/A-4f (ISO 19005-4) with PDF/UA-2 (ISO 14289-2) and Well-Tagged PDF 1.0 for accessibility and for reuse. */
    A4F_UA2(
            2.0f,
            Vocabulary.PDF_2_0,
            new Identification(
                    4,
                    "F",
                    Optional.of("2020"),
                    2,
                    Optional.of("2024"),
                    List.of(
                            "http://pdfa.org/declarations/wtpdf#accessibility1.0",
                            "http://pdfa.org/declarations/wtpdf#reuse1.0"),
                    false),
            true);

    /**
     * What a document says of its conformance in its metadata.
     *
     * @param part of PDF/A
     * @param level of that part, as a letter
     * @param revision the year of PDF/A's edition, where the part asks for it
     * @param universalPart of PDF/UA
     * @param universalRevision the year of PDF/UA's edition, where the part asks for it
     * @param declarations addresses of further specifications (PDF Declarations, PDF Association)
     * @param describesSchemas whether PDF/A wants a description of each schema that it does not know
     */
    public record Identification(
            int part,
            String level,
            Optional<String> revision,
            int universalPart,
            Optional<String> universalRevision,
            List<String> declarations,
            boolean describesSchemas) {}

    private final float version;
    private final Vocabulary vocabulary;
    private final Identification identification;
    private final boolean structureDestinations;

    Profile(float version, Vocabulary vocabulary, Identification identification, boolean structureDestinations) {
        this.version = version;
        this.vocabulary = vocabulary;
        this.identification = identification;
        this.structureDestinations = structureDestinations;
    }

    /** The profile of a name such as {@code a3a-ua1}; empty where there is none of that name. */
    public static Optional<Profile> named(String name) {
        for (Profile profile : values()) {
            if (profile.toString().equals(name)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /** The version of PDF (ISO 32000). */
    public float version() {
        return version;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Identification identification() {
        return identification;
    }

    /** Whether links and bookmarks inside the document lead to structure elements (ISO 32000-2, 12.3.2.3). */
    public boolean hasStructureDestinations() {
        return structureDestinations;
    }

    /** The name in settings, such as {@code a3a-ua1}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
