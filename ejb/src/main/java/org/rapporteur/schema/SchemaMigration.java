package org.rapporteur.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs the migrations on the persistence unit's own data source. Hibernate finds this class through META-INF/services
 * and calls it while the session factory is built: after the connection is known, before the schema is validated. A
 * migration that fails stops the start of the application; nothing runs on a schema of an unknown state.
 */
public class SchemaMigration implements Integrator {

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        DataSource dataSource = sessionFactory
                .getServiceRegistry()
                .requireService(ConnectionProvider.class)
                .unwrap(DataSource.class);
        migrations(dataSource).migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // The schema outlives the application.
    }

    /**
     * The migrations of this version of the application, not yet run, for the given database.
     *
     * @throws FlywayException when the database cannot be asked what it is
     */
    public static Flyway migrations(DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("blob", binaryType(dataSource)))
                .cleanDisabled(true)
                .load();
    }

    /** The two databases share no name for long binary values, and Hibernate accepts no other than these. */
    private static String binaryType(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? "bytea"
                    : "binary large object";
        } catch (SQLException e) {
            throw new FlywayException("The database does not answer", e);
        }
    }
}
