package org.rapporteur.translation.termbase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.PlainText;

/** What a concept is called in one language, and whether it should be called so. Immutable. */
@Embeddable
public class Term {

    /** The most characters of a term. */
    public static final int MAX_TEXT = 200;

    /** The most characters of a note about a term. */
    public static final int MAX_NOTE = 1000;

    /** Whether writers and translators should use a term (ISO 30042, administrative status). */
    public enum Status {
        /** The one to use. */
        PREFERRED,
        /** May be used as well. */
        ADMITTED,
        /** Not to be used any more; recognised, so that it can be replaced. */
        DEPRECATED;

        /** As it is written in files and addresses: {@code preferred}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Column(nullable = false, length = 35)
    private Language language;

    @Column(name = "term", nullable = false, length = MAX_TEXT)
    private String text;

    @Column(name = "term_key", nullable = false, length = MAX_TEXT)
    private String key;

    @Column(name = "folded", nullable = false, length = 2 * MAX_TEXT)
    private String folded;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Status status;

    @Column(nullable = false, length = MAX_NOTE)
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    /**
     * @param note what distinguishes the term; empty for nothing
     * @throws DomainException {@code term.empty} when nothing can be seen of it, {@code term.length} or
     *     {@code term.note-length}
     */
    public Term(Language language, String text, Status status, String note) {
        String plain = PlainText.clean(text).strip().replaceAll("[\\s\\u0085\\u00A0]+", " ");
        if (TermKey.folded(plain).isEmpty()) {
            throw DomainException.invalid("term.empty", "language", language.tag());
        }
        if (plain.length() > MAX_TEXT) {
            throw DomainException.invalid("term.length", "limit", MAX_TEXT, "language", language.tag());
        }
        if (note.length() > MAX_NOTE) {
            throw DomainException.invalid("term.note-length", "limit", MAX_NOTE);
        }
        this.language = language;
        this.text = plain;
        this.key = clipped(TermKey.of(plain), MAX_TEXT);
        this.folded = clipped(TermKey.folded(plain), 2 * MAX_TEXT);
        this.status = status;
        this.note = PlainText.clean(note).strip();
    }

    /** Folding makes some characters two or three. */
    private static String clipped(String key, int most) {
        return key.length() > most ? key.substring(0, most) : key;
    }

    public static Term preferred(Language language, String text) {
        return new Term(language, text, Status.PREFERRED, "");
    }

    public static Term admitted(Language language, String text) {
        return new Term(language, text, Status.ADMITTED, "");
    }

    public Language language() {
        return language;
    }

    public String text() {
        return text;
    }

    /** Equal for the same term; see {@link TermKey#of}. */
    public String key() {
        return key;
    }

    public Status status() {
        return status;
    }

    /** Empty where there is none. */
    public String note() {
        return note;
    }

    /** Whether it is the same term of the same language, whatever its status. */
    public boolean same(Term other) {
        return language.equals(other.language) && key.equals(other.key);
    }

    /** The same term with another status. */
    public Term with(Status other) {
        return new Term(language, text, other, note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term term
                && language.equals(term.language)
                && text.equals(term.text)
                && status == term.status
                && note.equals(term.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, text, status, note);
    }

    @Override
    public String toString() {
        return language + ":" + text + " (" + status.key() + ")";
    }
}
