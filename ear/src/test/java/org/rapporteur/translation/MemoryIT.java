package org.rapporteur.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.ActingAs;
import org.rapporteur.report.Content;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.translation.memory.AlignedPair;
import org.rapporteur.translation.memory.Memory;
import org.rapporteur.translation.memory.MemoryReader;
import org.rapporteur.translation.memory.MemoryState;
import org.rapporteur.translation.memory.TranslationUnit;
import org.rapporteur.translation.memory.TranslationUnit.Origin;
import org.rapporteur.translation.memory.UnitSearch;

@ExtendWith(ArquillianExtension.class)
class MemoryIT {

    @Inject
    Memory memory;

    @Inject
    MemoryReader reader;

    @Inject
    Publishing publishing;

    @Inject
    ActingAs acting;

    @Test
    void what_is_published_is_in_the_memory_soon_and_superseded_by_the_next_edition() throws Exception {
        VersionKey french = publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Des kiosques", "", "Un *premier* kiosque.\n\nUn second kiosque."));
        MemoryState before = reader.state();
        VersionKey english = publishing.translation(
                french,
                Language.ENGLISH,
                Map.of(
                        "Des kiosques", "Kiosks",
                        "Un *premier* kiosque.", "A *first* kiosk.",
                        "Un second kiosque.", "A second kiosk."));
        until(() -> units("kiosk").size() == 3);

        TranslationUnit unit = units("first kiosk").get(0);
        assertThat(unit.source().plain()).isEqualTo("Un premier kiosque.");
        assertThat(unit.source().markdown()).isEqualTo("Un *premier* kiosque.");
        assertThat(unit.target().markdown()).isEqualTo("A *first* kiosk.");
        assertThat(unit.origin()).isEqualTo(Origin.EDITION);
        assertThat(unit.report().orElseThrow().symbol()).isEqualTo(french.symbol());
        assertThat(unit.confirmedBy()).isEqualTo("archive-translator");
        assertThat(unit.beforeHash()).contains(units("Kiosks").get(0).sourceHash());
        assertThat(reader.state()).isNotEqualTo(before);

        publishing.correctTranslation(english, "Un second kiosque.", "Another kiosk.", "One word");
        until(() -> units("Another kiosk").size() == 1);
        assertThat(units("A second kiosk")).allMatch(TranslationUnit::superseded);
        assertThat(units("first kiosk")).filteredOn(each -> !each.superseded()).hasSize(1);
    }

    @Test
    void the_memory_is_read_in_either_direction_and_can_be_taken_up_again() throws Exception {
        VersionKey french = publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Des girouettes", "", "Une girouette."));
        publishing.translation(
                french, Language.SPANISH, Map.of("Des girouettes", "Veletas", "Une girouette.", "Una veleta."));
        until(() -> units("veleta").size() == 2);

        List<AlignedPair> all = pairs(Language.SPANISH, Language.FRENCH, 0);
        assertThat(all).extracting(AlignedPair::source).contains("Veletas", "Una veleta.");
        assertThat(all).extracting(AlignedPair::target).contains("Des girouettes", "Une girouette.");
        assertThat(all).extracting(AlignedPair::id).isSorted();
        AlignedPair first = all.get(0);
        assertThat(pairs(Language.SPANISH, Language.FRENCH, first.id())).hasSize(all.size() - 1);
        assertThat(pairs(Language.FRENCH, Language.SPANISH, 0))
                .extracting(AlignedPair::target)
                .contains("Veletas");
    }

    @Test
    void editors_delete_a_unit_and_others_do_not() throws Exception {
        VersionKey french = publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Des haubans", "", "Un hauban."));
        publishing.translation(
                french, Language.SPANISH, Map.of("Des haubans", "Obenques", "Un hauban.", "Un obenque."));
        until(() -> units("obenque").size() == 2);
        long id = units("obenque").get(0).id();

        Callable<Object> delete = () -> {
            memory.delete(id);
            return "deleted";
        };
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> acting.as(
                                        acting.account(
                                                "memory-translator", RoleGrant.of(Role.TRANSLATOR, Language.FRENCH)),
                                        delete))
                        .code())
                .isEqualTo("terms.editors-only");
        assertThat(asEditor(delete)).isEqualTo("deleted");
        assertThat(units("obenque")).hasSize(1);
    }

    private List<AlignedPair> pairs(Language one, Language two, long after) {
        try (var pairs = reader.pairs(one, two, after)) {
            return pairs.toList();
        }
    }

    private List<TranslationUnit> units(String words) {
        try {
            return asEditor(() -> memory.search(UnitSearch.of(words), 1, 50)).units();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T asEditor(Callable<T> what) throws Exception {
        return acting.as(acting.account("terms-editor", RoleGrant.of(Role.EDITOR, null)), what);
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within twenty seconds").isLessThan(end);
        }
    }
}
