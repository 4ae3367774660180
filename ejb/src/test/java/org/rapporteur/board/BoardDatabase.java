package org.rapporteur.board;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.BrandProfile;
import org.rapporteur.kernel.LanguageConverter;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.publication.Rendition;
import org.rapporteur.publication.ScheduledPublication;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Report;
import org.rapporteur.report.Revision;
import org.rapporteur.report.SymbolConverter;
import org.rapporteur.security.Account;
import org.rapporteur.security.Organisation;
import org.rapporteur.translation.Alignment;

/** A database in memory with the real schema, filled row by row: situations that would take the desk many steps. */
final class BoardDatabase {

    private static final OffsetDateTime START =
            Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private int report;
    private long version;
    private long last = 100_000;

    BoardDatabase() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser("sa");
        Configuration configuration = new Configuration()
                .setProperty("hibernate.generate_statistics", "true")
                .setProperty("hibernate.search.enabled", "false")
                .addAttributeConverter(LanguageConverter.class, true)
                .addAttributeConverter(SymbolConverter.class, true);
        configuration.getProperties().put("hibernate.connection.datasource", dataSource);
        for (Class<?> type : new Class<?>[] {
            Account.class,
            Organisation.class,
            Report.class,
            LanguageVersion.class,
            Manuscript.class,
            Revision.class,
            RegisterEntry.class,
            Alignment.class,
            Edition.class,
            PublishedReport.class,
            Rendition.class,
            ScheduledPublication.class,
            BrandProfile.class
        }) {
            configuration.addAnnotatedClass(type);
        }
        factory = configuration.buildSessionFactory();
        entities = factory.createEntityManager();
    }

    EntityManager entities() {
        entities.clear();
        return entities;
    }

    void close() {
        factory.close();
    }

    long queriesDuring(Runnable reading) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        reading.run();
        return statistics.getQueryExecutionCount();
    }

    void person(long id, String name, String role, String language) {
        sql(
                "insert into account (id, version, email, name, page_language, password_hash, password_one_time, closed)"
                        + " values (?, 0, ?, ?, 'en', 'none', false, false)",
                id,
                name + "@example.org",
                name);
        sql("insert into role_grant values (?, ?, ?)", id, role.toUpperCase(Locale.ROOT), language);
    }

    BoardDatabase report(int number) {
        report = number;
        sql(
                "insert into report values (?, 0, ?, 'SEMINAR', null, null, 'en', ?, 1, 0)",
                reportId(number),
                "PA/2018/" + number,
                START.plusDays(number));
        return this;
    }

    BoardDatabase original(String stage, @Nullable Integer holder) {
        return text("en", stage, holder);
    }

    BoardDatabase translation(String language, String stage, @Nullable Integer holder) {
        return text(language, stage, holder);
    }

    private BoardDatabase text(String language, String stage, @Nullable Integer holder) {
        version = versionId(report, language);
        boolean submitted = !stage.equals("draft");
        int approved = stage.equals("approved") ? 1 : 0;
        sql(
                "insert into manuscript (id, version, stage, holder_id, title, summary, text, block_ids, next_block,"
                        + " text_version, revised_version, writer_id, written_at, last_revision, approved_revision,"
                        + " published_revision, submitter_id)"
                        + " values (?, 0, ?, ?, ?, '', 'Text.', 'b1', 2, 1, 1, 1, ?, 1, ?, 0, ?)",
                version,
                stage.toUpperCase(Locale.ROOT),
                holder,
                "Title " + report,
                START,
                approved,
                submitted ? 1L : null);
        sql(
                "insert into language_version values (?, 0, ?, ?, 'UNPUBLISHED', ?)",
                version,
                reportId(report),
                language,
                version);
        return this;
    }

    BoardDatabase due(LocalDate day) {
        sql("update manuscript set due_on = ? where id = ?", day, version);
        return this;
    }

    BoardDatabase titled(String title) {
        sql("update manuscript set title = ? where id = ?", title, version);
        return this;
    }

    BoardDatabase at(String place) {
        long entry = last++;
        sql("insert into register_entry values (?, 0, 'PLACE', ?, 'ES')", entry, RegisterEntry.keyOf(place));
        sql("insert into register_label values (?, 'es', ?)", entry, place);
        sql("insert into report_place values (?, ?, 0)", reportId(report), entry);
        return this;
    }

    BoardDatabase published(int edition) {
        sql("update manuscript set published_revision = 1, approved_revision = 1 where id = ?", version);
        sql("update language_version set standing = 'PUBLISHED' where id = ?", version);
        sql(
                "insert into published_report values (?, 0, ?, ?, true, ?, ?, 1)",
                reportId(report),
                reportId(report),
                "pa-2018-" + report,
                START,
                START);
        for (int number = 1; number <= edition; number++) {
            sql(
                    "insert into edition values (?, 0, ?, ?, 'en', ?, 'FIRST', null, 1, 'Title', '', 'Text.', 'b1',"
                            + " 'digest', ?, 4, ?)",
                    last++,
                    reportId(report),
                    version,
                    number,
                    START,
                    number == edition);
        }
        return this;
    }

    void wroteOriginal(int number, long person) {
        sql(
                "insert into revision values (?, 0, ?, 1, 'Title', '', 'Text.', 'b1', ?, false, ?)",
                last++,
                versionId(number, "en"),
                person,
                START);
    }

    void scheduleOriginal(int number) {
        sql(
                "insert into scheduled_publication values (?, 0, ?, ?, 4, 1, null, null)",
                last++,
                versionId(number, "en"),
                START.plusYears(1));
    }

    void blocks(int number, String language, String state, int count) {
        for (int i = 0; i < count; i++) {
            block(number, language, state, null);
        }
    }

    void staleBlock(int number, String language) {
        block(number, language, "confirmed", 2);
    }

    private void block(int number, String language, String state, @Nullable Integer staleSince) {
        sql(
                "insert into alignment values (?, 0, ?, 'b1', '', 0, ?, 1, ?)",
                last++,
                versionId(number, language),
                state.toUpperCase(Locale.ROOT),
                staleSince);
    }

    private static long reportId(int number) {
        return 10_000L + number;
    }

    private static long versionId(int number, String language) {
        return (language.equals("en") ? 20_000L : 30_000L) + number;
    }

    private void sql(String statement, @Nullable Object... values) {
        entities.getTransaction().begin();
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
        entities.getTransaction().commit();
    }
}
