package org.rapporteur.search;

import java.net.URI;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.protocol.HttpContext;
import org.hibernate.search.backend.elasticsearch.client.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.ElasticsearchHttpClientConfigurer;

/**
 * Has OpenSearch refuse documents for an index that it does not have. Otherwise it would make one of its own devising, in
 * which nothing is found, as soon as somebody deletes ours; a refused change waits in the outbox until {@link Engine}
 * has made the index.
 */
public class OpenSearchClient implements ElasticsearchHttpClientConfigurer {

    private static final String WRITES = "/_bulk";
    private static final String ONLY_OURS = "require_alias=true";

    @Override
    public void configure(ElasticsearchHttpClientConfigurationContext context) {
        context.clientBuilder().addInterceptorFirst((HttpRequestInterceptor) OpenSearchClient::refuse);
    }

    private static void refuse(HttpRequest request, HttpContext context) {
        if (request instanceof HttpRequestWrapper wrapper
                && wrapper.getURI().getPath().endsWith(WRITES)) {
            URI given = wrapper.getURI();
            wrapper.setURI(URI.create(given + (given.getQuery() == null ? "?" : "&") + ONLY_OURS));
        }
    }
}
