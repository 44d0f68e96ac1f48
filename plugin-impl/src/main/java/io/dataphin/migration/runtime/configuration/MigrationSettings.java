package io.dataphin.migration.runtime.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration as the contract names it, read once a deployment. {@code toString} shows no secret.
 *
 * @param problems what is wrong; as long as there is anything the application does not become ready
 * @param dataSource database
 * @param dataphin the target platform
 * @param ververicaRate calls a second and API
 * @param batchMaxSize most jobs a batch (R12)
 * @param workerConcurrency steps in work on this node at once
 * @param submitTimeout how long a submit may run
 * @param publishTimeout how long a publish may run
 * @param retryMaxDuration how long passing faults are retried
 * @param driftInterval how often job and task of each migration are looked at again; empty = only when somebody asks
 * @param consoleBaseUrl address of the host console
 * @param http how the platforms are called
 * @param transfer how files are moved
 */
public record MigrationSettings(
        List<ConfigurationProblem> problems,
        Database dataSource,
        Dataphin dataphin,
        double ververicaRate,
        int batchMaxSize,
        int workerConcurrency,
        Duration submitTimeout,
        Duration publishTimeout,
        Duration retryMaxDuration,
        Optional<Duration> driftInterval,
        Optional<URI> consoleBaseUrl,
        HttpSettings http,
        TransferSettings transfer) {

    /** The configuration of this deployment. What can be injected has it injected. */
    public static MigrationSettings current() {
        return DeploymentConfiguration.SETTINGS;
    }

    static MigrationSettings read(Config config) {
        ConfigurationReader reader = new ConfigurationReader(config);
        Database database = Database.read(reader);
        Dataphin dataphin = Dataphin.read(reader);
        double ververicaRate = reader.rate("migration.ververica.rate", 100);
        int batchMaxSize = reader.number("migration.batch.max-size", 40, 1, 1000);
        int concurrency = reader.number("migration.worker.concurrency", 16, 1, 1000);
        Duration submitTimeout = reader.duration("migration.submit.timeout", Duration.ofMinutes(10));
        Duration publishTimeout = reader.duration("migration.publish.timeout", Duration.ofHours(1));
        Duration retryMax = reader.duration("migration.retry.max-duration", Duration.ofMinutes(15));
        Optional<Duration> drift = reader.optionalDuration("migration.drift.interval", "P1D");
        Optional<URI> console = reader.url("migration.console.base-url", "https://dataphin.example.com");
        HttpSettings http = HttpSettings.read(reader);
        TransferSettings transfer = TransferSettings.read(reader, database.home());
        SharedChecks.run(reader);
        return new MigrationSettings(
                reader.problems(),
                database,
                dataphin,
                ververicaRate,
                batchMaxSize,
                concurrency,
                submitTimeout,
                publishTimeout,
                retryMax,
                drift,
                console,
                http,
                transfer);
    }

    /** Whether the application may become ready. */
    public boolean complete() {
        return problems.isEmpty();
    }

    /** The tenant whose data this installation works with. */
    public long tenantId() {
        return dataphin.tenantId();
    }

    /**
     * Database settings.
     *
     * @param url JDBC address
     * @param home folder of the embedded database, absolute; also set when it is not used
     * @param jndiName name of the server's data source that is used in place of all this
     */
    public record Database(String url, String user, String password, Path home, Optional<String> jndiName) {

        /**
         * Settings of the embedded database (D4): with H2's defaults a kill -9 loses half a second of commits, statements are parsed anew each
         * time, but for eight, and a file beside the database takes what room is left on a full disk.
         */
        private static final String EMBEDDED_OPTIONS =
                ";QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

        static Database read(ConfigurationReader reader) {
            Path home = Path.of(reader.text("migration.home").orElse("./data"))
                    .toAbsolutePath()
                    .normalize();
            Optional<String> jndiName = reader.text("migration.datasource.jndi-name");
            jndiName.filter(name -> ServerDataSources.find(name).isEmpty())
                    .ifPresent(name -> reader.problem(
                            "migration.datasource.jndi-name", "names no data source of this server", "jdbc/migration"));
            Optional<String> url = reader.text("migration.datasource.url");
            url.filter(u -> !u.startsWith("jdbc:h2:") && !u.startsWith("jdbc:postgresql:"))
                    .ifPresent(u -> reader.problem(
                            "migration.datasource.url",
                            "is no address of PostgreSQL or H2",
                            "jdbc:postgresql://db.example.com:5432/migration"));
            return url.map(u -> new Database(
                            u,
                            reader.text("migration.datasource.user").orElse(""),
                            reader.secret("migration.datasource.password").orElse(""),
                            home,
                            jndiName))
                    .orElseGet(() -> new Database(
                            "jdbc:h2:file:" + home.resolve("migration") + EMBEDDED_OPTIONS, "sa", "", home, jndiName));
        }

        /** Whether the data is in the embedded file database. */
        public boolean embedded() {
            return jndiName.isEmpty() && url.startsWith("jdbc:h2:file:");
        }

        @Override
        public String toString() {
            return "Database[home=" + home + "]";
        }
    }

    /**
     * The target platform.
     *
     * @param endpoint base URL; null while missing
     * @param tenantId OpTenantId
     * @param rates calls a second of level 1, 2 and 3
     */
    public record Dataphin(
            URI endpoint, long tenantId, String accessKeyId, String accessKeySecret, List<Double> rates) {

        static Dataphin read(ConfigurationReader reader) {
            return new Dataphin(
                    reader.requiredPlatformUrl("migration.dataphin.endpoint", "https://dataphin-openapi.example.com"),
                    reader.requiredLong("migration.dataphin.tenant-id", "30001011"),
                    reader.requiredText("migration.dataphin.access-key-id", "<access key id>"),
                    reader.requiredSecret("migration.dataphin.access-key-secret"),
                    List.of(
                            reader.rate("migration.dataphin.rate.level1", 50),
                            reader.rate("migration.dataphin.rate.level2", 20),
                            reader.rate("migration.dataphin.rate.level3", 5)));
        }

        @Override
        public String toString() {
            return "Dataphin[endpoint=" + endpoint + ", tenantId=" + tenantId + "]";
        }
    }
}
