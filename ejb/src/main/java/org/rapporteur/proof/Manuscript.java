package org.rapporteur.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.kernel.Language;

/**
 * A file to be proofed.
 *
 * @param name without folder and ending; the title where the file has none
 * @param bytes of the Markdown file
 * @param changed the day of its last change, which the proof carries: the same file gives the same bytes
 * @param language in which the person says that it is; empty to have it told from the text
 * @param pictures the bytes of the picture at a path relative to the file; empty where there is none
 */
public record Manuscript(
        String name,
        byte[] bytes,
        LocalDate changed,
        Optional<Language> language,
        Function<String, Optional<byte[]>> pictures) {}
