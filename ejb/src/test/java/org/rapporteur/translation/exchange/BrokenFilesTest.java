package org.rapporteur.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.DomainException;

class BrokenFilesTest {

    private static final String GOOD =
            "<tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>";
    private static final String TBX_HEAD = "<tbx><text><body>";

    /** Each is refused alone: the good units before and after it are taken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exchange.no-language  | <tu><tuv><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>
            exchange.language     | <tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='qqq'><seg>Un</seg></tuv></tu>
            exchange.language     | <tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='§'><seg>Un</seg></tuv></tu>
            exchange.no-segment   | <tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'></tuv></tu>
            memory.empty          | <tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg/></tuv></tu>
            memory.empty          | <tu><tuv xml:lang='en'><seg>–</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>
            memory.empty          | <tu><tuv xml:lang='en'><seg><ph>code</ph></seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>
            exchange.one-language | <tu><tuv xml:lang='en'><seg>One</seg></tuv></tu>
            exchange.one-language | <tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='en'><seg>1</seg></tuv></tu>
            exchange.one-language | <tu/>
            exchange.no-source    | <tu srclang='de'><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>
            """)
    void a_broken_unit_is_refused_by_its_line_and_the_others_are_taken(String code, String unit) {
        var items = Files.items(new TmxReader(Files.of(Files.tmx(GOOD + "\n" + unit + "\n" + GOOD))));

        assertThat(items).hasSize(3);
        assertThat(items.get(0).value()).isPresent();
        assertThat(items.get(1).refusal()).map(DomainException::code).contains(code);
        assertThat(items.get(1).line()).isEqualTo(4);
        assertThat(items.get(2).value()).isPresent();
    }

    @Test
    void a_segment_longer_than_any_is_refused_and_not_kept() {
        String unit = "<tu><tuv xml:lang='en'><seg>" + "a ".repeat(3_000_000)
                + "</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>";

        assertThat(Files.refusals(new TmxReader(Files.of(Files.tmx(unit + GOOD)))))
                .containsExactly("memory.length");
    }

    @Test
    void an_entry_without_end_is_refused_and_the_next_one_is_taken() {
        String unit = "<tu>" + "<tuv xml:lang='fr'><seg>Un</seg></tuv>".repeat(5_000) + "</tu>";
        assertThat(Files.refusals(new TmxReader(Files.of(Files.tmx(unit + GOOD)))))
                .containsExactly("exchange.variants");

        StringBuilder csv = new StringBuilder("concept,language,term\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("1,en,term ").append(i).append('\n');
        }
        var items = Files.items(new CsvTermReader(Files.of(csv + "2,en,party\n")));
        assertThat(items).hasSize(2);
        assertThat(items.get(0).refusal()).map(DomainException::code).contains("concept.terms");
        assertThat(items.get(1).value()).isPresent();
    }

    /** What comes before the break is taken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exchange.malformed | <tu><tuv xml:lang='en'><seg>One</tuv></tu>
            exchange.malformed | <tu><tuv xml:lang='en'>
            exchange.malformed | <tu><tuv xml:lang='en'><seg>&#0;</seg></tuv></tu>
            exchange.malformed | <tu a='1' a='2'/>
            exchange.malformed | < tu>
            """)
    void a_file_that_breaks_off_says_where_and_keeps_what_was_before(String code, String broken) {
        var items = Files.items(new TmxReader(Files.of(Files.tmx(GOOD + "\n" + broken))));

        assertThat(items).hasSize(2);
        assertThat(items.get(0).value()).isPresent();
        DomainException refusal = items.get(1).refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat((Long) refusal.data().get("line")).isGreaterThanOrEqualTo(4L);
    }

    @Test
    void entities_are_neither_grown_nor_fetched() {
        String bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String file = "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        String parameter = "<!DOCTYPE tmx [<!ENTITY % a SYSTEM \"file:///etc/hostname\"> %a;]>";
        for (Map.Entry<String, String> each : Map.of(bomb, "&d;", file, "&a;").entrySet()) {
            String tmx = Files.tmx("<tu><tuv xml:lang='en'><seg>" + each.getValue() + "</seg></tuv></tu>" + GOOD)
                    .replace("<tmx ", each.getKey() + "<tmx ");
            assertThat(Files.refusals(new TmxReader(Files.of(tmx))))
                    .hasSize(1)
                    .allMatch(code -> code.equals("exchange.entity") || code.equals("exchange.malformed"));
        }
        assertThat(Files.pairs(Files.tmx(GOOD).replace("<tmx ", parameter + "<tmx ")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exchange.root      | <html/>
            exchange.malformed | ''
            exchange.malformed | not XML at all
            exchange.malformed | <tmx
            exchange.malformed | <?xml version="1.0" encoding="klingon"?><tmx/>
            """)
    void a_file_that_is_none_is_refused_before_anything_is_read(String code, String file) {
        assertThat(catchThrowableOfType(DomainException.class, () -> new TmxReader(Files.of(file)))
                        .code())
                .isEqualTo(code);
        assertThat(catchThrowableOfType(DomainException.class, () -> new TbxReader(Files.of(file)))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concept.no-term      | <conceptEntry/>
            exchange.no-language | <conceptEntry><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>
            exchange.no-language | <conceptEntry><termSec><term>a</term></termSec></conceptEntry>
            exchange.language    | <conceptEntry><langSec xml:lang='q1'><termSec><term>a</term></termSec></langSec></conceptEntry>
            term.empty           | <conceptEntry><langSec xml:lang='en'><termSec><term> </term></termSec></langSec></conceptEntry>
            term.empty           | <conceptEntry><langSec xml:lang='en'><termSec/></langSec></conceptEntry>
            exchange.malformed   | <conceptEntry><langSec xml:lang='en'><termSec><term>a</termSec></langSec></conceptEntry>
            """)
    void a_broken_entry_of_tbx_is_refused(String code, String entry) {
        assertThat(Files.refusals(new TbxReader(Files.of(TBX_HEAD + entry + "</body></text></tbx>"))))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            exchange.no-language ~ 1,term,,party,
            exchange.language    ~ 1,term,xx1,party,
            exchange.status      ~ 1,term,en,party,best
            exchange.kind        ~ 1,animal,en,party,
            term.empty           ~ 1,term,en,,
            term.empty           ~ 1,term,en,"  ",
            """)
    void a_broken_record_is_refused_with_all_of_its_concept(String code, String record) {
        String csv = "concept,kind,language,term,status\n0,term,en,league,\n" + record
                + "\n1,term,fr,parti,\n2,term,en," + "union,\n";
        var items = Files.items(new CsvTermReader(Files.of(csv)));

        assertThat(items).hasSize(3);
        assertThat(items.get(1).refusal()).map(DomainException::code).contains(code);
        assertThat(items.get(0).value()).isPresent();
        assertThat(items.get(2).value()).isPresent();
    }

    @Test
    void csv_that_is_none_is_refused() {
        assertThat(refusal("")).isEqualTo("exchange.columns");
        assertThat(refusal("a,b,c,d,e\n1,2,3,4,5\n")).isEqualTo("exchange.columns");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> new CsvTermReader(new ByteArrayInputStream(
                                        "en,fr\nélu,été\n".getBytes(StandardCharsets.ISO_8859_1))))
                        .code())
                .isEqualTo("exchange.encoding");
        assertThat(Files.refusals(new CsvTermReader(Files.of("en,fr\nparty,parti\n\"open,never closed\n"))))
                .containsExactly("exchange.malformed");
    }

    @Test
    void what_a_file_is_is_told_by_its_beginning_and_binary_is_nothing() throws IOException {
        assertThat(FileFormat.of(head(Files.tmx(GOOD)))).isEqualTo(FileFormat.TMX);
        assertThat(FileFormat.of(head("\uFEFF<?xml version='1.0'?><!-- <tmx --><martif/>")))
                .isEqualTo(FileFormat.TBX);
        assertThat(FileFormat.of(head("en,fr\n"))).isEqualTo(FileFormat.CSV);
        for (String other : new String[] {"", "  ", "<html><body/></html>", "PK\u0003\u0004\0\0\0"}) {
            assertThat(catchThrowableOfType(DomainException.class, () -> FileFormat.of(head(other)))
                            .code())
                    .isEqualTo("exchange.format");
        }
    }

    @Test
    void whatever_is_changed_in_a_file_only_refusals_come_of_it() {
        Random random = new Random(5);
        String tmx = Files.tmx(GOOD.repeat(3));
        String csv = "concept,kind,language,term,status\n0,term,en,\"league, old\",preferred\n1,place,fr,Été,\n";
        String tbx = TBX_HEAD + "<conceptEntry><langSec xml:lang='en'><termSec><term>a</term></termSec></langSec>"
                + "</conceptEntry></body></text></tbx>";
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = (i % 3 == 0 ? tmx : i % 3 == 1 ? csv : tbx).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "<>&\"',;\n".charAt(random.nextInt(8)));
            }
            ByteArrayInputStream file = new ByteArrayInputStream(bytes, 0, bytes.length - random.nextInt(20));
            try {
                ItemReader<?> reader = switch (i % 3) {
                    case 0 -> new TmxReader(file);
                    case 1 -> new CsvTermReader(file);
                    default -> new TbxReader(file);
                };
                assertThat(Files.items(reader))
                        .allMatch(item ->
                                item.value().isPresent() != item.refusal().isPresent());
            } catch (DomainException refused) {
                assertThat(refused.code()).startsWith("exchange.");
            }
        }
    }

    private static String refusal(String csv) {
        return catchThrowableOfType(DomainException.class, () -> new CsvTermReader(Files.of(csv)))
                .code();
    }

    private static BufferedInputStream head(String text) {
        return new BufferedInputStream(Files.of(text));
    }
}
