package io.dataphin.migration.runtime.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationSettingsTest {

    private static final String OIDC = "migration.security.oidc.";
    private static final String SECRET = "s3cr$t,${with} everything";

    private final Map<String, String> values = new HashMap<>(Map.of(
            "migration.dataphin.endpoint", "https://dataphin.example.com",
            "migration.dataphin.tenant-id", "30001011",
            "migration.dataphin.access-key-id", "key",
            "migration.dataphin.access-key-secret", SECRET));

    @Test
    void shouldBeCompleteWithTheRequiredKeysOnly() {
        MigrationSettings settings = load();

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.complete()).isTrue();
        assertThat(settings.batchMaxSize()).isEqualTo(40);
        assertThat(settings.workerConcurrency()).isEqualTo(16);
        assertThat(settings.submitTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.retryMaxDuration()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.dataphin().rates()).isEqualTo(List.of(50.0, 20.0, 5.0));
        assertThat(settings.ververicaRate()).isEqualTo(100.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration.dataphin.endpoint",
                "migration.dataphin.tenant-id",
                "migration.dataphin.access-key-id",
                "migration.dataphin.access-key-secret"
            })
    void shouldNameAMissingRequiredKey(String key) {
        values.remove(key);

        assertThat(load().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line())
                    .startsWith("MIGRATION CONFIG " + key + ":")
                    .contains("required", "example: " + key + "=");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "migration.dataphin.endpoint, not an address",
        "migration.dataphin.endpoint, ftp://dataphin.example.com",
        "migration.datasource.url, jdbc:mysql://db.example.com/migration",
        "migration.dataphin.tenant-id, abc",
        "migration.dataphin.tenant-id, -1",
        "migration.dataphin.rate.level1, -0.5",
        "migration.dataphin.rate.level3, many",
        "migration.batch.max-size, -7",
        "migration.batch.max-size, 4.5",
        "migration.worker.concurrency, -3",
        "migration.submit.timeout, 10 minutes",
        "migration.publish.timeout, an hour",
        "migration.retry.max-duration, PT0S",
        "migration.drift.interval, 1 day",
        "migration.console.base-url, console",
        "migration.console.mode, framed",
        "migration.security.mode, EMBEDDED",
        "migration.dataphin.endpoint, https://dataphin.example.com/api",
        "migration.dataphin.endpoint, http://dataphin.example.com"
    })
    void shouldNameAMalformedKeyWithoutItsValue(String key, String value) {
        values.put(key, value);

        assertThat(load().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.what()).doesNotContain(value);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration.ververica.endpoint-override.cn-shanghai",
                "MIGRATION_VERVERICA_ENDPOINT_OVERRIDE_CN_SHANGHAI"
            })
    void shouldNameAMalformedEndpointOfARegion(String name) {
        values.put(name, "ververica.internal");

        assertThat(load().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(name);
            assertThat(problem.what()).doesNotContain("ververica.internal");
        });
    }

    @Test
    void shouldAcceptAnEndpointOfARegion() {
        values.put("migration.ververica.endpoint-override.cn-shanghai", "http://localhost:8090");
        values.put("migration.ververica.endpoint-override.cn-beijing", "https://ververica.example.com");

        assertThat(load().problems()).isEmpty();
    }

    @Test
    void shouldAcceptAPlatformOfTheOwnMachineWithoutTls() {
        values.put("migration.dataphin.endpoint", "http://127.0.0.1:8090");

        assertThat(load().problems()).isEmpty();
    }

    @Test
    void shouldNameTheKnownWords() {
        values.put("migration.security.mode", "ldap");

        assertThat(load().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .contains("embedded, oidc", "example: migration.security.mode=embedded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider-uri", "client-id", "client-secret", "roles-claim", "user-id-claim"})
    void shouldAskForTheKeysOfTheProviderWhenPeopleSignInThere(String key) {
        signInAtAProvider();
        values.remove(OIDC + key);

        assertThat(load().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).startsWith("MIGRATION CONFIG " + OIDC + key + ":"));
    }

    @Test
    void shouldTakeAProviderWithoutTlsOnTheOwnMachineOnly() {
        signInAtAProvider();
        values.put(OIDC + "provider-uri", "http://localhost:8081/realms/company");
        assertThat(load().problems()).isEmpty();

        values.put(OIDC + "provider-uri", "http://sso.example.com/realms/company");
        assertThat(load().problems()).extracting(ConfigurationProblem::key).containsExactly(OIDC + "provider-uri");
    }

    private void signInAtAProvider() {
        values.put("migration.security.mode", "oidc");
        values.put(OIDC + "provider-uri", "https://sso.example.com/realms/company");
        values.put(OIDC + "client-id", "migration");
        values.put(OIDC + "client-secret", SECRET);
        values.put(OIDC + "roles-claim", "realm_access.roles");
        values.put(OIDC + "user-id-claim", "dataphin_user_id");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        values.clear();
        values.put("migration.batch.max-size", "none");

        assertThat(load().problems())
                .extracting(ConfigurationProblem::key)
                .contains("migration.dataphin.endpoint", "migration.dataphin.tenant-id", "migration.batch.max-size");
    }

    @Test
    void shouldTakeASecretAsItIsAndNeverShowIt() {
        MigrationSettings settings = load();

        assertThat(settings.dataphin().accessKeySecret()).isEqualTo(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void shouldKeepDataInADurableEmbeddedDatabaseByDefault() {
        MigrationSettings.Database database = load().dataSource();

        assertThat(database.embedded()).isTrue();
        assertThat(database.home()).isAbsolute();
        assertThat(database.url())
                .startsWith("jdbc:h2:file:" + database.home())
                .endsWith(";TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void shouldSwitchToPostgresqlByConfigurationAlone() {
        values.put("migration.datasource.url", "jdbc:postgresql://db/migration");
        values.put("migration.datasource.user", "migration");

        assertThat(load().dataSource().embedded()).isFalse();
        assertThat(load().dataSource().user()).isEqualTo("migration");
    }

    private MigrationSettings load() {
        return MigrationSettings.read(new MapConfig(values));
    }
}
