package org.rapporteur.proof;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.brand.Brand;
import org.rapporteur.intake.Expected;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.intake.Reading;
import org.rapporteur.intake.Remark;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Notice;
import org.rapporteur.typesetting.PrintableReport;
import org.rapporteur.typesetting.Typeset;
import org.rapporteur.typesetting.Typesetter;
import org.rapporteur.typesetting.conformance.Profile;

/** Reads a manuscript as intake would, prints it, and notes what is missing or wrong. Used by one thread, once. */
public final class Proofreader {

    /** What is recognised although it might be otherwise, and is seen on the proof. */
    private static final Set<String> SEEN_ON_THE_PROOF = Set.of("intake.place");

    private static final Set<String> LANGUAGE = Set.of("intake.language", "intake.no-language");
    /** More kinds of characters without a glyph are a script that cannot be printed, of which enough is said. */
    private static final int MOST_REPAIRS = 200;

    private final Manuscript manuscript;
    private final Brand brand;
    private final Profile profile;
    private final List<Finding> findings = new ArrayList<>();

    private Proofreader(Manuscript manuscript, Brand brand, Profile profile) {
        this.manuscript = manuscript;
        this.brand = brand;
        this.profile = profile;
    }

    /** Never throws for what is in the file: that is what findings are for. */
    public static Proof proof(Manuscript manuscript, Brand brand, Profile profile) {
        Proofreader reader = new Proofreader(manuscript, brand, profile);
        Optional<Typeset> set = reader.read();
        return new Proof(set, reader.findings);
    }

    private Optional<Typeset> read() {
        try {
            return readAndPrint();
        } catch (DomainException e) {
            find(e.code(), e.data(), List.of());
            return Optional.empty();
        }
    }

    private Optional<Typeset> readAndPrint() {
        // Says what the bytes are when they are no text; the text is read again with its pictures' addresses.
        MarkdownReader.read(manuscript.bytes(), Expected.of(brand));
        String file = Normalizer.normalize(
                new String(manuscript.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""), Normalizer.Form.NFC);
        Lines lines = new Lines(file);
        LocalPictures pictures = new LocalPictures(file, manuscript.pictures());
        Reading reading = MarkdownReader.read(pictures.text(), Expected.of(brand));
        Language language = language(reading);
        remarks(reading, lines);
        String text = pictures.text();
        for (Map.Entry<String, String> refused : pictures.refused().entrySet()) {
            String address = pictures.address(refused.getKey()).orElseThrow();
            find(refused.getValue(), Map.of("image", address), lines.with(address));
            text = withoutPicture(text, refused.getKey());
        }
        return print(text, file, pictures, language, lines);
    }

    private Language language(Reading reading) {
        Language language = manuscript.language().or(reading::language).orElse(Language.ENGLISH);
        if (!Typesetter.speaks(language)) {
            find("proof.language", Map.of("language", language.tag()), List.of());
        }
        return language;
    }

    private void remarks(Reading reading, Lines lines) {
        for (Remark remark : reading.remarks()) {
            boolean settled =
                    LANGUAGE.contains(remark.code()) && manuscript.language().isPresent();
            if (remark.level() != Remark.Level.RECOGNISED && !settled && !SEEN_ON_THE_PROOF.contains(remark.code())) {
                boolean picture = remark.code().equals(Notice.IMAGE_UNKNOWN);
                Object excerpt = remark.data().getOrDefault(picture ? "address" : "words", "");
                find(remark.code(), remark.data(), lines.beginning(excerpt.toString()));
            }
        }
    }

    /** Prints; where a character or a picture hinders that, notes it and prints without. */
    private Optional<Typeset> print(String read, String file, LocalPictures pictures, Language language, Lines lines) {
        String text = read;
        Typesetter typesetter = new Typesetter(profile, ProofMark.TOOL);
        for (int repairs = 0; repairs <= MOST_REPAIRS; repairs++) {
            Reading reading = MarkdownReader.read(text, Expected.of(brand));
            try {
                return Optional.of(typesetter.typeset(printable(reading, file, pictures, language)));
            } catch (DomainException e) {
                String without = without(e, text, pictures, lines);
                if (without.equals(text)) {
                    return Optional.empty();
                }
                text = without;
            }
        }
        return Optional.empty();
    }

    /** The text without what was refused; the same text where that does not help. */
    private String without(DomainException refused, String text, LocalPictures pictures, Lines lines) {
        Map<String, Object> data = new LinkedHashMap<>(refused.data());
        if (refused.code().equals("typesetting.missing-glyph")) {
            String character = String.valueOf(data.get("character"));
            find(refused.code(), data, lines.with(character));
            return text.replace(character, "\\[" + data.get("code") + "\\]");
        }
        if (refused.code().equals("typesetting.image")) {
            String image = String.valueOf(data.get("image"));
            Optional<String> address = pictures.address(image);
            address.ifPresent(written -> data.put("image", written));
            find(refused.code(), data, address.map(lines::with).orElse(List.of()));
            return withoutPicture(text, image);
        }
        find(refused.code(), data, List.of());
        return text;
    }

    /** Words stand in the place of a picture that has no address of the file store. */
    private static String withoutPicture(String text, String sha256) {
        return text.replace("/images/" + sha256, "refused");
    }

    private PrintableReport printable(Reading reading, String file, LocalPictures pictures, Language language) {
        return new PrintableReport(
                language,
                brand,
                brand.symbolPrefix() + "/PROOF",
                reading.title().isBlank() ? manuscript.name() : reading.title(),
                "",
                reading.dates().map(days -> new PrintableReport.EventDates(days.from(), days.to())),
                reading.place().map(List::of).orElse(List.of()),
                reading.body(),
                new PrintableReport.Edition(1, PrintableReport.Kind.ORIGINAL, "", manuscript.changed()),
                brand.website(),
                Map.<Language, URI>of(),
                file,
                pictures.bytes(),
                LocalPictures.sha256(file.getBytes(StandardCharsets.UTF_8)));
    }

    private void find(String code, Map<String, Object> data, List<Integer> lines) {
        findings.add(new Finding(code, data, lines));
    }
}
