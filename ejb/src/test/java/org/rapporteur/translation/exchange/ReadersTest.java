package org.rapporteur.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.Segment;
import org.rapporteur.translation.memory.TranslationUnit.Pair;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Term.Status;

class ReadersTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Language ES = Language.SPANISH;

    @Test
    void a_unit_of_three_languages_gives_a_pair_for_each_translation_of_its_source() {
        List<Pair> pairs = Files.pairs(Files.tmx("""
                <tu><tuv xml:lang="fr"><seg>Bonjour</seg></tuv><tuv xml:lang="en"><seg>Good  day</seg></tuv>
                <tuv xml:lang="es_XX"><seg>Buenos días</seg></tuv></tu>
                """));

        Segment english = Segment.plain(EN, "Good day");
        assertThat(pairs)
                .containsExactly(
                        new Pair(english, Segment.plain(FR, "Bonjour")),
                        new Pair(english, Segment.plain(ES, "Buenos días")));
    }

    @Test
    void codes_of_another_system_are_left_out_and_what_is_bold_or_italic_becomes_markdown() {
        List<Pair> pairs = Files.pairs(Files.tmx("""
                <tu><tuv xml:lang="en"><seg><bpt i="1">&lt;a href=""&gt;</bpt>A <hi type="bold">5*2</hi><ept i="1">&lt;/a&gt;</ept></seg></tuv>
                <tuv xml:lang="fr"><seg>Un <hi type="italic">deux<ph>{0}</ph></hi> <hi>trois</hi></seg></tuv></tu>
                """));

        assertThat(pairs.get(0).source()).isEqualTo(new Segment(EN, "A 5*2", "A **5\\*2**"));
        assertThat(pairs.get(0).target()).isEqualTo(new Segment(FR, "Un deux trois", "Un *deux* trois"));
    }

    @Test
    void who_confirmed_a_unit_and_when_is_kept() {
        TmxReader.Unit unit = Files.items(new TmxReader(Files.of(Files.tmx("""
                        <tu creationid="A" creationdate="20200101T000000Z"><tuv xml:lang="en"><seg>One</seg></tuv>
                        <tuv xml:lang="fr" changeid="B" changedate="20210203T040506Z"><seg>Un</seg></tuv></tu>
                        """))))
                .get(0)
                .value()
                .orElseThrow();

        assertThat(unit.by()).isEqualTo("B");
        assertThat(unit.at()).contains(Instant.parse("2021-02-03T04:05:06Z"));
    }

    @Test
    void a_document_type_is_passed_over_and_never_fetched() {
        assertThat(Files.pairs("<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"http://localhost:1/tmx14.dtd\">"
                        + Files.tmx(
                                        "<tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>")
                                .substring("<?xml version=\"1.0\"?>\n".length())))
                .hasSize(1);
    }

    @Test
    void a_file_in_utf_16_is_read_as_what_it_is() {
        String tmx =
                Files.tmx("<tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Été</seg></tuv></tu>");
        byte[] bytes = tmx.replace("?>", " encoding=\"UTF-16\"?>").getBytes(StandardCharsets.UTF_16);

        assertThat(Files.items(new TmxReader(new ByteArrayInputStream(bytes)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
                <conceptEntry id="c1"><descrip type="subjectField">organisation</descrip><note>From a list.</note>
                <langSec xml:lang="en"><descripGrp><descrip type="definition">What governs a town.</descrip></descripGrp>
                <termSec><term>town council</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
                <termSec><term>city board</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>Old.</note></termSec>
                </langSec><langSec xml:lang="fr"><termSec><term>conseil municipal</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """, """
                <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:min" xmlns:basic="urn:basic"><text><body>
                <conceptEntry id="c1"><min:subjectField>organisation</min:subjectField><note>From a list.</note>
                <langSec xml:lang="en"><basic:definition>What governs a town.</basic:definition>
                <termSec><term>town council</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                <termSec><term>city board</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><note>Old.</note></termSec>
                </langSec><langSec xml:lang="fr"><termSec><term>conseil municipal</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """, """
                <martif type="TBX" xml:lang="en"><text><body>
                <termEntry id="c1"><descrip type="subjectField">organisation</descrip><note>From a list.</note>
                <langSet xml:lang="en"><descrip type="definition">What governs a town.</descrip>
                <tig><term>town council</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
                <ntig><termGrp><term>city board</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp><note>Old.</note></ntig>
                </langSet><langSet xml:lang="fr"><tig><term>conseil municipal</term></tig></langSet>
                </termEntry></body></text></martif>
                """})
    void an_entry_of_tbx_is_the_same_in_every_year_and_style(String tbx) {
        assertThat(Files.concepts(new TbxReader(Files.of(tbx)))).containsExactly(council());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concept,kind,language,term,status,term note,definition,note\r\n"
                        + "1,organisation,en,town council,preferred,,What governs a town.,From a list.\r\n"
                        + "1,,en,city board,deprecated,Old.,,\r\n1,,fr,conseil municipal,,,,\r\n",
                "\uFEFFConcept;Kind;Language;Term;Status;Term note;Definition;Note\n"
                        + "x;organisation;en;\"town council\";Preferred;;\"What governs a town.\";From a list.\n"
                        + "x;organisation;en;city board;DEPRECATED;Old.;;\nx;organisation;fr;conseil municipal;preferred",
            })
    void a_record_for_each_term_makes_a_concept_of_those_that_follow_each_other(String csv) {
        assertThat(Files.concepts(new CsvTermReader(Files.of(csv)))).containsExactly(council());
    }

    @Test
    void a_record_for_each_concept_has_a_column_for_each_language() {
        assertThat(Files.concepts(
                        new CsvTermReader(Files.of("id\ten\tfr\tnote\n1\tparty | league\tparti\t\n2\t\télu\tX\n"))))
                .containsExactly(
                        Description.of(
                                Kind.TERM,
                                Term.preferred(EN, "party"),
                                Term.admitted(EN, "league"),
                                Term.preferred(FR, "parti")),
                        new Description(Kind.TERM, List.of(Term.preferred(FR, "élu")), java.util.Map.of(), "X"));
    }

    @Test
    void a_record_for_each_pair_has_the_languages_in_columns() {
        assertThat(
                        Files.concepts(
                                new CsvTermReader(
                                        Files.of(
                                                "id,sourceLang,targetLang,sourceString,targetString\n1,en,fr_XX,\"body, fluid\",fluide corporel\n"))))
                .containsExactly(Description.of(
                        Kind.TERM, Term.preferred(EN, "body, fluid"), Term.preferred(FR, "fluide corporel")));
    }

    @Test
    void a_term_that_stands_twice_counts_once_and_a_second_preferred_one_is_admitted() {
        assertThat(
                        Files.concepts(
                                new CsvTermReader(
                                        Files.of(
                                                "concept,language,term,status\n1,en,party,preferred\n1,en,Party,admitted\n1,en,league,preferred\n"))))
                .containsExactly(Description.of(Kind.TERM, Term.preferred(EN, "party"), Term.admitted(EN, "league")));
    }

    private static Description council() {
        return new Description(
                Kind.ORGANISATION,
                List.of(
                        Term.preferred(EN, "town council"),
                        new Term(EN, "city board", Status.DEPRECATED, "Old."),
                        Term.preferred(FR, "conseil municipal")),
                java.util.Map.of(EN, "What governs a town."),
                "From a list.");
    }
}
