package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.Content;
import org.rapporteur.report.VersionKey;
import org.rapporteur.search.Similar.Shared;

@ExtendWith(ArquillianExtension.class)
class SimilarReportsIT {

    private static final String LIGHTHOUSES =
            "Les phares de la côte ont des gardiens. Les gardiens des phares veillent sur les récifs et les marées.";
    private static final String BEEKEEPING =
            "Les abeilles de la ruche font du miel. Les apiculteurs veillent sur les ruches et les essaims.";

    @Inject
    Publishing publishing;

    @Inject
    SimilarReports similar;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Test
    void what_has_the_same_words_comes_first_and_never_the_report_itself() throws Exception {
        VersionKey one = published("Phares un", LIGHTHOUSES, "Brest", "Navigation");
        VersionKey two = published("Phares deux", "Une visite. " + LIGHTHOUSES, "Ouessant", "Surveillance");
        VersionKey other = published("Abeilles un", BEEKEEPING, "Millau", "Apiculture");
        published("Abeilles deux", "Une autre visite. " + BEEKEEPING, "Rodez", "Agriculture");
        until(() -> slugs(one, Language.FRENCH).contains(two.symbol().slug()));
        until(() -> !slugs(other, Language.FRENCH).isEmpty());

        List<String> found = slugs(one, Language.FRENCH);
        assertThat(found.get(0)).isEqualTo(two.symbol().slug());
        assertThat(found).doesNotContain(one.symbol().slug()).hasSizeLessThanOrEqualTo(SimilarReports.MOST);
        assertThat(slugs(other, Language.FRENCH).get(0))
                .isNotEqualTo(two.symbol().slug());
    }

    @Test
    void a_translation_is_no_report_of_its_own_and_the_readers_language_is_shown() throws Exception {
        VersionKey one =
                published("Moulins un", "Les moulins à vent tournent au vent des moulins.", "Arras", "Moulins");
        VersionKey two = published("Moulins deux", "Encore les moulins à vent, au vent.", "Lille", "Moulins");
        publishing.translation(two, Language.ENGLISH, Map.of("Moulins deux", "Mills two"));
        publishing.translation(one, Language.ENGLISH, Map.of("Moulins un", "Mills one"));
        until(() -> similar.to(one.symbol().slug(), Language.ENGLISH).reports().stream()
                .anyMatch(hit -> hit.title().equals("Mills two")));

        assertThat(slugs(one, Language.ENGLISH))
                .contains(two.symbol().slug())
                .doesNotContain(one.symbol().slug())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_it_is_about_leads_to_others_that_are_and_tells_how_many() throws Exception {
        VersionKey one = published("Canaux un", "Un texte sur rien.", "Sète", "Voies navigables");
        published("Canaux deux", "Autre chose encore.", "Agde", "Voies navigables");
        VersionKey third = published("Canaux trois", "Tout autre chose.", "Sète", "Voies navigables");
        until(() -> shared(one).stream().anyMatch(each -> each.others() == 2 && each.facet() == Facet.TOPIC));

        assertThat(shared(one))
                .contains(new Shared(Facet.TOPIC, "voies-navigables", "Voies navigables", 2))
                .contains(new Shared(Facet.PLACE, "sete", "Sète", 1));

        publishing.withdraw(third, "Une erreur.");
        until(() -> shared(one).stream().anyMatch(each -> each.others() == 1 && each.facet() == Facet.TOPIC));
        assertThat(shared(one)).noneMatch(each -> each.facet() == Facet.PLACE);
    }

    @Test
    void nothing_is_similar_to_what_is_not_public() throws Exception {
        VersionKey draft = publishing.draft(
                Language.FRENCH,
                publishing.facts(2018, List.of("Sète"), List.of("Voies navigables")),
                new Content("Un brouillon", "", LIGHTHOUSES));
        assertThat(similar.to(draft.symbol().slug(), Language.FRENCH)).isEqualTo(Similar.NOTHING);
        assertThat(similar.to("no-1-1", Language.FRENCH)).isEqualTo(Similar.NOTHING);
    }

    @Test
    void one_query_of_the_database_is_asked_however_many_are_similar() throws Exception {
        VersionKey one = published("Digues un", "Les digues du delta.", "Arles", "Digues");
        for (int i = 2; i < 7; i++) {
            published("Digues " + i, "Les digues du delta.", "Arles", "Digues");
        }
        until(() -> slugs(one, Language.FRENCH).size() == SimilarReports.MOST);
        assertThat(QueryCount.of(entities, () -> similar.to(one.symbol().slug(), Language.FRENCH)))
                .isLessThanOrEqualTo(1);
    }

    private VersionKey published(String title, String text, String place, String topic) throws Exception {
        return publishing.original(
                Language.FRENCH, publishing.facts(2018, List.of(place), List.of(topic)), new Content(title, "", text));
    }

    private List<String> slugs(VersionKey key, Language reader) {
        return similar.to(key.symbol().slug(), reader).reports().stream()
                .map(Hit::slug)
                .toList();
    }

    private List<Shared> shared(VersionKey key) {
        return similar.to(key.symbol().slug(), Language.FRENCH).shared();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
