package org.rapporteur.search;

import org.apache.lucene.analysis.CharArraySet;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Names the analyzers for the embedded index; {@link ElasticsearchAnalysis} has the same names. */
public class LuceneAnalysis implements LuceneAnalysisConfigurer {

    /** For names of places, organisations and topics, whatever the language. */
    static final String NAMES = "names";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (IndexedLanguage each : IndexedLanguage.ALL) {
            context.analyzer(each.stemmedName()).instance(each.stemmed());
            context.analyzer(each.plainName()).instance(each.plain());
        }
        context.analyzer(NAMES).instance(names());
    }

    static WordAnalyzer names() {
        return new WordAnalyzer(words -> words, CharArraySet.EMPTY_SET, words -> words);
    }
}
