package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.Content;

@ExtendWith(ArquillianExtension.class)
class SearchCostIT {

    @Inject
    Publishing publishing;

    @Inject
    ArchiveSearch search;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Test
    void at_most_one_query_of_the_database_is_asked_whatever_is_found() throws Exception {
        for (int i = 1; i < 5; i++) {
            published("Pontons " + i, "Les pontons flottants du port.", "Honfleur " + i, "Pontons");
        }
        until(() -> found("pontons") == 4);

        for (String words : List.of("pontons", "pontonz flottants", "ponton*", "")) {
            assertThat(QueryCount.of(entities, () -> result(words))).isLessThanOrEqualTo(1);
        }
    }

    private SearchResult result(String words) {
        return search.search(SearchRequest.of(words, Language.FRENCH));
    }

    private long found(String words) {
        return result(words).total();
    }

    private void published(String title, String text, String place, String topic) throws Exception {
        publishing.original(
                Language.FRENCH, publishing.facts(2018, List.of(place), List.of(topic)), new Content(title, "", text));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
