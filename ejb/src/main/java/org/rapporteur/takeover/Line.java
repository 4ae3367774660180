package org.rapporteur.takeover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.storage.BlobStore;

/**
 * A line of an archive's file.
 *
 * @param number from 1
 * @param bytes without white space around them; of a line that is longer than {@link Lines#LONGEST} nothing
 * @param length of the whole line in bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record Line(long number, byte[] bytes, long length) {

    boolean tooLong() {
        return length > Lines.LONGEST;
    }

    boolean blank() {
        return bytes.length == 0 && !tooLong();
    }

    String digest() {
        return BlobStore.sha256(bytes);
    }

    /** @throws DomainException {@code takeover.line-length} or {@code takeover.utf-8} */
    String text() {
        if (tooLong()) {
            throw DomainException.invalid("takeover.line-length", "length", length, "limit", Lines.LONGEST);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            DomainException refusal = DomainException.invalid("takeover.utf-8", "after", readable());
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** What can be read before the first byte that is wrong, the end of it. */
    private String readable() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int wrong = text.indexOf('\uFFFD');
        int end = wrong < 0 ? text.length() : wrong;
        return text.substring(Math.max(0, end - 40), end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && number == line.number && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return "line " + number;
    }
}
