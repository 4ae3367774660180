package org.rapporteur.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA512 and a salt of their own (OWASP Password Storage Cheat Sheet: 210,000
 * iterations). The parameters stand in the stored text, {@code PBKDF2WithHmacSHA512:iterations:salt:hash}, so that they
 * can be raised: {@link #outdated} tells which hashes to make anew at the next sign-in.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final String ONE_TIME_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final int iterations;
    private final String nobody;

    public Passwords() {
        this(ITERATIONS);
    }

    Passwords(int iterations) {
        this.iterations = iterations;
        this.nobody = stored(new byte[SALT_BYTES], new byte[KEY_BYTES]);
    }

    /** A text to store, different at every call even for the same password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return stored(salt, derive(password, salt, iterations, KEY_BYTES));
    }

    /** Compares in a time that does not depend on where the difference is. */
    public boolean matches(String password, String stored) {
        Parts parts = Parts.of(stored);
        byte[] derived = derive(password, parts.salt, parts.iterations, parts.key.length);
        return MessageDigest.isEqual(derived, parts.key);
    }

    /**
     * Does the work of {@link #matches} for an account that does not exist, so that the time of an answer does not tell
     * which addresses have an account.
     *
     * @return always false
     */
    public boolean matchesNobody(String password) {
        return matches(password, nobody) && false;
    }

    /** Whether the hash was made with other parameters than today's. */
    public boolean outdated(String stored) {
        Parts parts = Parts.of(stored);
        return parts.iterations != iterations || parts.key.length != KEY_BYTES || parts.salt.length != SALT_BYTES;
    }

    /** A password to be used once: 20 letters and digits in groups of five, none of which look alike; 99 bits. */
    public String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(ONE_TIME_ALPHABET.charAt(random.nextInt(ONE_TIME_ALPHABET.length())));
        }
        return password.toString();
    }

    private String stored(byte[] salt, byte[] key) {
        Base64.Encoder text = Base64.getEncoder();
        return ALGORITHM + ":" + iterations + ":" + text.encodeToString(salt) + ":" + text.encodeToString(key);
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        // Keyboards and systems write the same accented letter in different ways.
        char[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static final class Parts {
        private final int iterations;
        private final byte[] salt;
        private final byte[] key;

        private Parts(int iterations, byte[] salt, byte[] key) {
            this.iterations = iterations;
            this.salt = salt;
            this.key = key;
        }

        private static Parts of(String stored) {
            String[] fields = stored.split(":", -1);
            if (fields.length != 4 || !fields[0].equals(ALGORITHM)) {
                throw new IllegalArgumentException("not a password hash of ours");
            }
            Base64.Decoder text = Base64.getDecoder();
            return new Parts(Integer.parseInt(fields[1]), text.decode(fields[2]), text.decode(fields[3]));
        }
    }
}
