package org.rapporteur.typesetting.tagging;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a version of PDF names and joins what reports mean. Composers speak one language of types; this is the table of
 * where the two versions write it differently.
 */
public enum Vocabulary {
    /** ISO 32000-1, 14.8.4: emphasis has no types of its own, and nothing but words joins a note to its calls. */
    PDF_1_7(Map.of(), Map.of("Em", "Span", "Strong", "Span"), Optional.empty(), Set.of(), false),

    /** ISO 32000-2, 14.8.4: a namespace, outside which the types stand that it took over; notes know their calls. */
    PDF_2_0(
            Map.of("Note", "FENote"),
            Map.of(),
            Optional.of("http://iso.org/pdf2/ssn"),
            Set.of("Reference", "BlockQuote", "TOC", "TOCI"),
            true);

    private final Map<String, String> renamed;
    private final Map<String, String> roles;
    private final Optional<String> namespace;
    private final Set<String> outside;
    private final boolean references;

    Vocabulary(
            Map<String, String> renamed,
            Map<String, String> roles,
            Optional<String> namespace,
            Set<String> outside,
            boolean references) {
        this.renamed = renamed;
        // The order of an immutable map differs from run to run, and the bytes with it.
        this.roles = new TreeMap<>(roles);
        this.namespace = namespace;
        this.outside = outside;
        this.references = references;
    }

    /** The type as it is written. */
    String written(String type) {
        return renamed.getOrDefault(type, type);
    }

    /** The types that are none of the standard's, with the standard's that they are taken for. */
    Map<String, String> roles() {
        return roles;
    }

    /** The namespace of most types; empty where there are none. */
    Optional<String> namespace() {
        return namespace;
    }

    /** Whether a type stands in the {@link #namespace}. */
    boolean isInNamespace(String type) {
        return namespace.isPresent() && !outside.contains(type);
    }

    /** Whether elements name those that they refer to, and notes say what kind they are of. */
    boolean hasReferences() {
        return references;
    }
}
