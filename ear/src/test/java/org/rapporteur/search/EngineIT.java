package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asked from outside the server, since the build tells its tests alone which engine they are meant to run on. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EngineIT {

    @Test
    void the_index_is_where_this_run_of_the_tests_is_to_have_it() throws IOException, InterruptedException {
        String meant = System.getProperty("test.opensearch.port") == null ? "lucene" : "opensearch";
        URI health = URI.create("http://127.0.0.1:" + System.getenv("RAPPORTEUR_PORT") + "/health");

        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                .body();

        assertThat(answer).contains("\"engine\":\"" + meant + "\"").contains("\"formRefused\":false");
    }
}
