package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.intake.Remark.Level;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.NormalForm;
import org.rapporteur.text.PlainText;

/**
 * Reads a report from a Markdown file, as staff receive it: with masthead and web address above the title, broken over
 * pages, in any of several encodings. Pure; nothing is stored.
 */
public final class MarkdownReader {

    /** A language told with less confidence is doubtful. */
    private static final double SURE = 0.5;

    private MarkdownReader() {}

    /** The largest file that is read, in bytes. */
    public static int largestFile() {
        return TextBytes.LARGEST;
    }

    /** The encodings that {@link #read(byte[], String, Expected)} takes. */
    public static List<String> charsets() {
        return TextBytes.CHARSETS;
    }

    /**
     * Reads a file in UTF-8, with or without byte order mark.
     *
     * @throws DomainException {@code intake.too-large} over 5 × 1024 × 1024 bytes (data: size, limit);
     *     {@code intake.empty}; {@code intake.binary} (data: seems, one of pdf, docx, odt, doc, rtf, zip, image,
     *     unknown); {@code intake.encoding} when it is text in another encoding (data: charset, the likely one; sample,
     *     read with it; choices); {@code intake.too-long} over a million characters (data: characters, limit);
     *     {@code intake.date-order} when the event ends before it starts (data: words, from, to)
     */
    public static Reading read(byte[] file, Expected expected) {
        return read(TextBytes.decode(file), expected);
    }

    /**
     * Reads a file in the encoding that the person has chosen.
     *
     * @throws DomainException as above, and {@code intake.charset} for an encoding that is not among
     *     {@link #charsets()} (data: charset, choices)
     */
    public static Reading read(byte[] file, String charset, Expected expected) {
        return read(TextBytes.decode(file, charset), expected);
    }

    /**
     * Reads a text.
     *
     * @throws DomainException {@code intake.empty}, {@code intake.too-long}, {@code intake.date-order}
     */
    public static Reading read(String text, Expected expected) {
        if (text.isBlank()) {
            throw IntakeRefusal.empty();
        }
        if (text.length() > TextBytes.LONGEST) {
            throw IntakeRefusal.tooLong(text.length(), TextBytes.LONGEST);
        }
        List<Remark> remarks = new ArrayList<>();
        Markdown.Parsed parsed = Markdown.parse(FrontFacts.without(text).replace('\f', '\n'));
        TitleBlock top = new TitleBlock(expected, remarks);
        List<Block> blocks = top.read(parsed.document().blocks());
        blocks = new PageBreaks(remarks).removed(blocks);
        blocks = HeadingLevels.levelled(blocks, remarks);
        parsed.notices().forEach(notice -> remarks.add(new Remark(Level.CHANGED, notice.code(), notice.data())));
        Document body = NormalForm.of(new Document(blocks));
        if (body.isEmpty()) {
            remarks.add(Remark.of(Level.DOUBTFUL, "intake.no-text"));
        }
        LanguageGuess guess = LanguageGuess.of(top.title() + "\n" + PlainText.of(body));
        remarks.add(0, language(guess));
        return new Reading(
                guess.language(),
                guess.confidence(),
                top.title(),
                top.address(),
                top.dates(),
                top.place(),
                body,
                remarks);
    }

    private static Remark language(LanguageGuess guess) {
        return guess.language()
                .map(language -> Remark.of(
                        guess.confidence() >= SURE ? Level.RECOGNISED : Level.DOUBTFUL,
                        "intake.language",
                        "language",
                        language.tag()))
                .orElseGet(() -> Remark.of(Level.DOUBTFUL, "intake.no-language"));
    }
}
