package org.rapporteur.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** Names the analyzers for the embedded index; {@link ElasticsearchAnalysis} has the same names. */
public class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (WordLanguage each : WordLanguage.ALL) {
            context.analyzer(IndexField.stemmed(Part.TEXT, each).analyzer()).instance(each.stemmed());
            context.analyzer(IndexField.plain(Part.TEXT, each).analyzer()).instance(each.plain());
        }
        context.analyzer(IndexField.NAMES.analyzer())
                .instance(WordLanguage.ofNames().plain());
    }
}
