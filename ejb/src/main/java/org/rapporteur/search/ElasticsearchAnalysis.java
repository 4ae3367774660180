package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.rapporteur.search.IndexedLanguage.Elsewhere;

/** The analyzers of {@link LuceneAnalysis} in the terms of Elasticsearch and OpenSearch. */
public class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String NONE = "none";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter("possessive_english").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("french_elision")
                .type("elision")
                .param("articles_case", true)
                .param("articles", "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu");
        for (IndexedLanguage each : IndexedLanguage.ALL) {
            Elsewhere steps = each.elsewhere();
            String stop = "stop_" + each.language();
            String stem = "stem_" + each.language();
            context.tokenFilter(stop).type("stop").param("stopwords", steps.stopWords());
            context.tokenFilter(stem).type("stemmer").param("language", steps.stemmer());
            analyzer(context, each.stemmedName(), steps.opening(), "lowercase", stop, "asciifolding", stem);
            analyzer(context, each.plainName(), steps.opening(), "lowercase", "asciifolding");
        }
        analyzer(context, LuceneAnalysis.NAMES, NONE, "lowercase", "asciifolding");
    }

    private static void analyzer(
            ElasticsearchAnalysisConfigurationContext context, String name, String opening, String... steps) {
        List<String> filters = new ArrayList<>(List.of(steps));
        if (!opening.equals(NONE)) {
            filters.add(0, opening);
        }
        context.analyzer(name).custom().tokenizer("standard").tokenFilters(filters.toArray(String[]::new));
    }
}
