package org.rapporteur.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses a text may link to, and how they are written. */
final class Address {

    private static final int LONGEST = 2000;
    private static final Pattern SCHEME = Pattern.compile("(https?|mailto):[^\\s].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STORED_IMAGE = Pattern.compile("/images/([0-9a-fA-F]{64})(?:\\.[a-z]{3,4})?");
    private static final String ENCODED = " \"<>\\^`{|}[]";

    private Address() {}

    /**
     * The address in the form in which it is kept, or nothing where no link may lead: only http, https and mailto
     * addresses and paths of this site are links. What has no scheme and begins with {@code www.} is taken for http.
     */
    static Optional<String> safe(String href) {
        String address = encode(href.strip());
        if (address.toLowerCase(Locale.ROOT).startsWith("www.")) {
            address = "http://" + address;
        }
        boolean path = address.startsWith("/") && !address.startsWith("//");
        if (address.length() > LONGEST || !path && !SCHEME.matcher(address).matches()) {
            return Optional.empty();
        }
        return Optional.of(address);
    }

    /** The SHA-256 of the stored picture at this address, in lower case. */
    static Optional<String> storedImage(String href) {
        Matcher matcher = STORED_IMAGE.matcher(href.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String encode(String href) {
        StringBuilder out = new StringBuilder(href.length());
        href.codePoints().forEach(c -> {
            if (c <= 0x20 || c >= 0x7F && c <= 0xA0 || ENCODED.indexOf(c) >= 0 || !unremarkable(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean unremarkable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && !Character.isSpaceChar(c);
    }
}
