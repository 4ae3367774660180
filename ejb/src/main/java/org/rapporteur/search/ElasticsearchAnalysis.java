package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** The analyzers of {@link LuceneAnalysis} in the terms of Elasticsearch and OpenSearch: the same steps, the same words. */
public class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String STEMMER = "stemmer:";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter("possessive_english").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("french_elision")
                .type("elision")
                .param("articles_case", true)
                .param("articles", "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu");
        context.tokenFilter("russian_io")
                .type("pattern_replace")
                .param("pattern", "[ёЁ]")
                .param("replacement", "е");
        context.tokenFilter("portuguese_oes")
                .type("pattern_replace")
                .param("pattern", "([a-z]{2})oes$")
                .param("replacement", "$1ao");
        WordLanguage.ALL.forEach(each -> analyzers(context, each));
        analyzer(context, IndexField.NAMES.analyzer(), List.of("lowercase", "asciifolding"));
    }

    private static void analyzers(ElasticsearchAnalysisConfigurationContext context, WordLanguage language) {
        List<String> filters = new ArrayList<>(language.elsewhere().opening());
        filters.add("lowercase");
        filters.addAll(language.elsewhere().folding());
        filters.add("asciifolding");
        analyzer(context, IndexField.plain(Part.TEXT, language).analyzer(), filters);
        if (!language.stopWords().isEmpty()) {
            String stop = "stop_" + language;
            context.tokenFilter(stop)
                    .type("stop")
                    .param("stopwords", language.stopWords().toArray(String[]::new));
            filters.add(stop);
        }
        language.elsewhere().stemming().forEach(filter -> filters.add(stemming(context, language, filter)));
        analyzer(context, IndexField.stemmed(Part.TEXT, language).analyzer(), filters);
    }

    private static String stemming(
            ElasticsearchAnalysisConfigurationContext context, WordLanguage language, String filter) {
        if (!filter.startsWith(STEMMER)) {
            return filter;
        }
        String name = "stem_" + language;
        context.tokenFilter(name).type("stemmer").param("language", filter.substring(STEMMER.length()));
        return name;
    }

    private static void analyzer(ElasticsearchAnalysisConfigurationContext context, String name, List<String> filters) {
        context.analyzer(name).custom().tokenizer("standard").tokenFilters(filters.toArray(String[]::new));
    }
}
