package org.rapporteur.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.Segment;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;
import org.rapporteur.translation.memory.TranslationUnit.Pair;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Term.Status;

class RoundTripTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;

    private static final List<Description> CONCEPTS = List.of(
            new Description(
                    Kind.TERM,
                    List.of(
                            Term.preferred(EN, "checks & \"balances\", all <of> them"),
                            new Term(EN, "balances", Status.DEPRECATED, "Two\nlines; \"quoted\""),
                            Term.admitted(FR, "l’équilibre des pouvoirs | débat"),
                            Term.preferred(Language.of("ar"), "حزب")),
                    Map.of(EN, "What keeps, \"power\"\nin bounds.", Language.of("pt-BR"), "Só uma definição."),
                    "A note, with a comma"),
            Description.of(Kind.PERSON, Term.preferred(EN, "Somebody")),
            Description.of(Kind.PLACE, Term.preferred(FR, "Genève"), Term.preferred(Language.of("de"), "Genf")));

    @Test
    void terms_that_are_written_and_read_again_are_the_same() {
        ByteArrayOutputStream tbx = new ByteArrayOutputStream();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        write(new TbxWriter(tbx));
        write(new CsvTermWriter(csv));

        assertThat(Files.concepts(new TbxReader(Files.of(tbx.toString(StandardCharsets.UTF_8)))))
                .isEqualTo(CONCEPTS);
        assertThat(Files.concepts(new CsvTermReader(Files.of(csv.toString(StandardCharsets.UTF_8)))))
                .isEqualTo(CONCEPTS);
    }

    @Test
    void units_that_are_written_and_read_again_are_the_same_with_their_emphasis() {
        Pair pair = new Pair(
                new Segment(EN, "A < b & 5*2 = ten", "A < b & 5\\*2 = **ten**"),
                new Segment(FR, "Un « deux »", "Un *« deux »*"));
        ByteArrayOutputStream tmx = new ByteArrayOutputStream();
        Instant at = Instant.parse("2024-05-06T07:08:09Z");
        try (TmxWriter writer = new TmxWriter(tmx)) {
            writer.write(7, pair, new Confirmation("Somebody", at, at));
        }

        List<Item<TmxReader.Unit>> read = Files.items(new TmxReader(Files.of(tmx.toString(StandardCharsets.UTF_8))));
        TmxReader.Unit unit = read.get(0).value().orElseThrow();
        assertThat(unit.by()).isEqualTo("Somebody");
        assertThat(unit.at()).contains(at);
        assertThat(unit.pairs().get(0).source().plain()).isEqualTo(pair.source().plain());
        assertThat(unit.pairs().get(0).source().markdown()).contains("**ten**");
        assertThat(unit.pairs().get(0).target()).isEqualTo(pair.target());
    }

    @Test
    void what_looks_like_markup_in_a_text_stays_text() {
        for (String text :
                List.of("a &gt; b", "x_y_z", "1. One", "# no", "[a](b)", "\\*", "a | b", "<b>", "~~~", "- x", "> y")) {
            Pair pair = new Pair(Segment.plain(EN, text + " q"), Segment.plain(FR, text + " r"));
            ByteArrayOutputStream tmx = new ByteArrayOutputStream();
            try (TmxWriter writer = new TmxWriter(tmx)) {
                Segment read = Files.pairs(Files.tmx("<tu><tuv xml:lang='en'><seg>" + xml(text) + " q</seg></tuv>"
                                + "<tuv xml:lang='fr'><seg>" + xml(text) + " r</seg></tuv></tu>"))
                        .get(0)
                        .source();
                writer.write(1, new Pair(read, pair.target()), new Confirmation("", Instant.EPOCH, Instant.EPOCH));
            }
            assertThat(Files.pairs(tmx.toString(StandardCharsets.UTF_8))
                            .get(0)
                            .source()
                            .plain())
                    .isEqualTo(text + " q");
        }
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void write(TermWriter writer) {
        try (writer) {
            for (int i = 0; i < CONCEPTS.size(); i++) {
                writer.write(i + 1, CONCEPTS.get(i));
            }
        }
    }
}
