package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.schema.SchemaMigration;

/** Brings the rows of an earlier release to the present schema, in a schema of their own beside the server's. */
@ExtendWith(ArquillianExtension.class)
class MigrationIT {

    private static final String SCHEMA = "earlier_release";

    /** A report of which two editions have a PDF each, as the release with the migrations up to 5 stored it. */
    private static final String ROWS = """
            insert into account (id, version, email, name, page_language, password_hash, password_one_time, closed)
            values (1, 0, 'a@example.org', 'A', 'fr', 'x', false, false);
            insert into report (id, version, symbol, event_kind, starts_on, ends_on, original_language, created_at,
             created_by, facts_version)
            values (2, 0, 'PA/2018/1', 'SEMINAR', date '2018-03-05', date '2018-03-10', 'fr',
             timestamp with time zone '2018-04-01 10:00:00+00', 1, 1);
            insert into manuscript (id, version, stage, title, summary, text, block_ids, next_block, text_version,
             revised_version, writer_id, written_at, last_revision, approved_revision, published_revision)
            values (3, 0, 'APPROVED', 'Un titre', '', 'Un texte.', 'b1', 2, 1, 1, 1,
             timestamp with time zone '2018-04-01 10:00:00+00', 2, 2, 2);
            insert into language_version (id, version, report_id, language, standing, manuscript_id)
            values (4, 0, 2, 'fr', 'PUBLISHED', 3);
            insert into published_report (id, version, report_id, slug, shown, first_published_at, last_published_at, changes)
            values (5, 0, 2, 'pa-2018-1', true, timestamp with time zone '2018-04-02 10:00:00+00',
             timestamp with time zone '2018-04-03 10:00:00+00', 2);
            insert into edition (id, version, published_report_id, language_version_id, language, edition_number, kind,
             revision_number, title, summary, text, block_ids, source_digest, pdf_sha256, pdf_bytes, pdf_pages,
             published_at, published_by, current_one)
            values (6, 0, 5, 4, 'fr', 1, 'FIRST', 1, 'Un titre', '', 'Un texte.', 'b1', 'd1', 'first', 1000, 2,
             timestamp with time zone '2018-04-02 10:00:00+00', 1, false);
            insert into edition (id, version, published_report_id, language_version_id, language, edition_number, kind,
             revision_number, title, summary, text, block_ids, source_digest, pdf_sha256, pdf_bytes, pdf_pages,
             published_at, published_by, current_one)
            values (7, 0, 5, 4, 'fr', 2, 'CORRECTION', 2, 'Un titre', '', 'Un texte.', 'b1', 'd2', 'second', 1001, 3,
             timestamp with time zone '2018-04-03 10:00:00+00', 1, true)""";

    @Resource(lookup = "java:jboss/datasources/RapporteurDS")
    DataSource dataSource;

    @Test
    void rows_of_an_earlier_release_keep_what_they_say() throws SQLException {
        try {
            migrations("5").migrate();
            run(List.of(ROWS.split(";")));
            migrations("latest").migrate();

            assertThat(rows("select edition_id, sha256, bytes, pages, present, brand_digest from " + SCHEMA
                            + ".edition_rendition order by edition_id"))
                    .containsExactly(
                            List.of("6", "first", "1000", "2", "true", "null"),
                            List.of("7", "second", "1001", "3", "true", "null"));
            assertThat(rows("select edition_number, title, current_one from " + SCHEMA + ".edition order by id"))
                    .containsExactly(List.of("1", "Un titre", "false"), List.of("2", "Un titre", "true"));
            assertThat(rows("select accent, ornament, typeface from " + SCHEMA + ".brand_profile"))
                    .containsExactly(List.of("#b0121c", "#b0121c", "SERIF"));
        } finally {
            run(List.of("drop schema if exists " + SCHEMA + " cascade"));
        }
    }

    private Flyway migrations(String target) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .configuration(SchemaMigration.migrations(dataSource).getConfiguration())
                .schemas(SCHEMA)
                .createSchemas(true)
                .target(target)
                .load();
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            String before = connection.getSchema();
            for (String each : statements) {
                if (each.strip().startsWith("insert")) {
                    connection.setSchema(name(connection));
                }
                statement.execute(each);
            }
            connection.setSchema(before);
        }
    }

    /** As the database itself writes it. */
    private static String name(Connection connection) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schemas.getString(1).equalsIgnoreCase(SCHEMA)) {
                    return schemas.getString(1);
                }
            }
        }
        throw new IllegalStateException("the schema was not made");
    }

    private List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.add(String.valueOf(value));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
