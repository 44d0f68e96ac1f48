package io.dataphin.migration.web.lifecycle;

import io.dataphin.migration.api.engine.EngineLifecycle;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Hosts the engine: starts it with the web application and stops it with it. Declares the data source, whose address is not here but in the
 * configuration, so that one archive runs on H2 and on PostgreSQL.
 */
@WebListener
@DataSourceDefinition(
        name = "java:app/jdbc/migration",
        className = "io.dataphin.migration.database.MigrationDataSource",
        url = "unused",
        minPoolSize = 0,
        maxIdleTime = 60,
        maxPoolSize = 30,
        // Payara's own: a connection that an outage broke is not handed out again, nor are the others that it broke.
        // Each is asked every second at most, by a statement, since H2 calls a connection valid whose database
        // has closed itself. The "table" is what the server selects the number of rows from.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(select 1) as one",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
public class MigrationApplicationListener implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(MigrationApplicationListener.class.getName());

    @Inject
    EngineLifecycle engine;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            engine.start();
        } catch (RuntimeException failure) {
            // A listener that throws leaves some servers running without the application, under hundreds of log lines.
            // Staying up, but not
            // ready, shows the reason in one line and the state at /status.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The migration engine did not start; the application stays not ready: {0}",
                    String.valueOf(rootOf(failure)));
            LOG.log(System.Logger.Level.DEBUG, "Where the engine failed to start", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            engine.stop();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "The migration engine did not stop cleanly", failure);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
