package org.rapporteur.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** The analyzers of whichever engine holds the index, so that one setting chooses it. */
public class IndexAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        new LuceneAnalysis().configure(context);
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        new ElasticsearchAnalysis().configure(context);
    }
}
