package org.rapporteur.security;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.kernel.DomainException;

/**
 * What a password that a person chooses must be: long, and not one of those that are tried first. There are no rules
 * about kinds of characters, which make passwords worse (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordPolicy {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** In characters; keeps hashing from being made slow by a text of megabytes. */
    public static final int LONGEST = 200;

    /** Those of twelve and more characters that lists of leaked passwords have at their top, reduced by {@link #core}. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwordpassword",
            "motdepasse",
            "motdepassemotdepasse",
            "contrasena",
            "contrasenacontrasena",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "azertyuiop",
            "azertyuiopqsdfghjklm",
            "qwertyuiopasdf",
            "asdfghjkl",
            "zxcvbnm",
            "iloveyou",
            "iloveyouiloveyou",
            "letmein",
            "letmeinletmein",
            "welcome",
            "bienvenue",
            "bienvenido",
            "administrator",
            "administrateur",
            "administrador",
            "changeme",
            "changemechangeme",
            "unbelievable",
            "correcthorsebatterystaple",
            "rapporteur",
            "rapporteurrapporteur",
            "secret",
            "topsecret",
            "jesuschrist");

    private PasswordPolicy() {}

    /**
     * @param email of the account whose password it becomes
     * @throws DomainException {@code password.too-short}, {@code password.too-long}, {@code password.is-email} or
     *     {@code password.common}
     */
    public static void require(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw DomainException.invalid("password.too-short", "limit", SHORTEST);
        }
        if (length > LONGEST) {
            throw DomainException.invalid("password.too-long", "limit", LONGEST);
        }
        String lower = password.strip().toLowerCase(Locale.ROOT);
        if (lower.equals(email) || lower.equals(email.substring(0, email.indexOf('@')))) {
            throw DomainException.invalid("password.is-email");
        }
        if (easilyGuessed(lower)) {
            throw DomainException.invalid("password.common");
        }
    }

    private static boolean easilyGuessed(String lower) {
        return lower.codePoints().distinct().count() < 4 || run(lower) || COMMON.contains(core(lower));
    }

    /** Whether it only counts up or down: {@code 123456789012}, {@code abcdefghijkl}. */
    private static boolean run(String lower) {
        int steps = 0;
        for (int i = 1; i < lower.length(); i++) {
            int step = lower.charAt(i) - lower.charAt(i - 1);
            if (step == 1 || step == -1 || step == -9 || step == 9) {
                steps++;
            }
        }
        return steps >= lower.length() - 2;
    }

    /** Without the digits and signs that people put around a common word, and with the usual look-alikes undone. */
    private static String core(String lower) {
        return lower.replaceAll("^[^a-z]+|[^a-z]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^a-z]", "");
    }
}
