package org.rapporteur.kernel;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule of the domain was broken. It carries a code and data instead of prose, so that a page, a problem document
 * (RFC 9457) or a mail can say it in the reader's language. It rolls the transaction back: what refuses changes
 * nothing.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; decides the HTTP status. */
    public enum Kind {
        /** The input breaks a rule; it can be corrected and sent again (422). */
        INVALID,
        /** The person has not the right (403). */
        FORBIDDEN,
        /** There is no such thing (404). */
        NOT_FOUND,
        /** The thing has changed, or is in a state in which this cannot be done (409). */
        CONFLICT,
        /** Too many tries; later again (429). */
        TOO_MANY,
        /** The thing was there and was withdrawn (410). */
        GONE,
        /** A part of the system does not answer; nothing is wrong with the request, and it may be sent again (503). */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> data;

    public DomainException(Kind kind, String code, Map<String, ?> data) {
        super(kind + " " + code + " " + data.keySet());
        this.kind = kind;
        this.code = code;
        this.data = new LinkedHashMap<>(data);
    }

    /** @param data alternating names (String) and values; the values appear in messages and in problem documents */
    public static DomainException invalid(String code, Object... data) {
        return of(Kind.INVALID, code, data);
    }

    public static DomainException forbidden(String code, Object... data) {
        return of(Kind.FORBIDDEN, code, data);
    }

    public static DomainException notFound(String code, Object... data) {
        return of(Kind.NOT_FOUND, code, data);
    }

    public static DomainException conflict(String code, Object... data) {
        return of(Kind.CONFLICT, code, data);
    }

    public static DomainException of(Kind kind, String code, Object... data) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < data.length; i += 2) {
            named.put((String) data[i], data[i + 1]);
        }
        return new DomainException(kind, code, named);
    }

    public Kind kind() {
        return kind;
    }

    /** A dotted, stable name such as {@code workflow.four-eyes}; the message bundles have an entry of that name. */
    public String code() {
        return code;
    }

    /** What the message needs: names to plain values (text, numbers, dates, lists of those). */
    public Map<String, Object> data() {
        return Map.copyOf(data);
    }
}
