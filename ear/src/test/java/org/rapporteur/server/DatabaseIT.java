package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

    @Resource(lookup = "java:jboss/datasources/RapporteurDS")
    DataSource dataSource;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    @Test
    void the_server_works_on_the_database_that_the_settings_name() throws SQLException {
        String url = System.getenv("RAPPORTEUR_DB_URL");
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(url == null ? "H2" : "PostgreSQL");
        }
    }

    @Test
    void every_migration_has_run_before_the_mapping_was_compared_with_the_schema() {
        var failed = entities.createNativeQuery("select version from flyway_schema_history where success = false");
        var done = entities.createNativeQuery("select version from flyway_schema_history where success = true");
        assertThat(failed.getResultList()).isEmpty();
        assertThat(done.getResultList()).hasSizeGreaterThanOrEqualTo(2);
    }
}
