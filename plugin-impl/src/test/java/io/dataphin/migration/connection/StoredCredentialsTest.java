package io.dataphin.migration.connection;

import static io.dataphin.migration.api.connection.CredentialPurpose.OBJECT_STORE;
import static io.dataphin.migration.api.connection.CredentialPurpose.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.runtime.cache.HandClock;
import io.dataphin.migration.runtime.configuration.CredentialSettings.Credential;
import io.dataphin.migration.runtime.configuration.TestSecrets;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is stored, how it is encrypted, and which credential counts. */
class StoredCredentialsTest {

    private static final UserRef ADMIN = new UserRef("1", "admin");
    private static final String KEY = "migration.secrets.key";
    private static final String FORMER = "migration.secrets.former-keys";

    @Nested
    class OnH2 extends Database {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        OnPostgreSql() {
            super(TestDatabase.postgreSql());
        }
    }

    abstract static class Database {

        private final TestDatabase database;
        private final TestSecrets configuration = new TestSecrets();
        private final HandClock clock = new HandClock(Instant.parse("2026-03-01T08:00:00Z"));
        private final EffectiveCredentials credentials;
        private final CredentialStore store;
        private final StoredSecrets secrets;

        Database(TestDatabase database) {
            this.database = database;
            this.store = new CredentialStore(database.entityManagers(), TestDatabase.SETTINGS, clock);
            CredentialCipher cipher = new CredentialCipher(configuration::settings, TestDatabase.SETTINGS);
            this.credentials = new EffectiveCredentials(configuration.credentials(), store, cipher, clock);
            this.secrets = new StoredSecrets(store, cipher, credentials, clock);
        }

        @BeforeEach
        void configure() {
            configuration.set(KEY, TestSecrets.key(1));
        }

        @AfterEach
        void stop() {
            database.close();
        }

        @Test
        void shouldStoreNoSecretInTheClear() {
            save(platform("LTAIid", "the-secret", "the-token", null));

            assertThat(database.number(
                            "select count(*) from source_credential where access_key_secret like '%the-secret%'"
                                    + " or security_token like '%the-token%'"))
                    .isZero();
            assertThat(credential()).contains(new Credential("LTAIid", "the-secret", Optional.of("the-token")));
        }

        @Test
        void shouldLetAConfiguredCredentialWin() {
            save(platform("stored", "the-secret", null, null));

            configuration.set("migration.credentials.ref.access-key-id", "configured");
            configuration.set("migration.credentials.ref.access-key-secret", "other");

            assertThat(credential().orElseThrow().accessKeyId()).isEqualTo("configured");
        }

        @Test
        void shouldUseAChangeOfAnotherNodeWithinSeconds() {
            save(platform("first", "the-secret", null, null));
            assertThat(credential().orElseThrow().accessKeyId()).isEqualTo("first");

            database.in(() -> database.entityManagers()
                    .current()
                    .createQuery("update CredentialEntity c set c.accessKeyId = 'second'")
                    .executeUpdate());
            clock.pass(EffectiveCredentials.REMEMBERED.plusMillis(1));

            assertThat(credential().orElseThrow().accessKeyId()).isEqualTo("second");
        }

        @Test
        void shouldSayThatATemporaryCredentialHasExpired() {
            Instant end = clock.instant().plusSeconds(60);
            save(platform("STS.id", "the-secret", "the-token", end));
            assertThat(credential()).isPresent();

            clock.pass(Duration.ofMinutes(1));

            assertThatThrownBy(this::credential)
                    .isInstanceOf(UnusableCredentialException.class)
                    .hasMessageContaining("expired at " + end);
        }

        @Test
        void shouldReadWithAFormerKeyAndEncryptAnew() {
            save(platform("id", "the-secret", "the-token", null));
            save(store("https://oss.example.com"));
            configuration.set(KEY, TestSecrets.key(2));
            configuration.set(FORMER, TestSecrets.key(1));
            assertThat(state()).isEqualTo(new EncryptionState(true, 2, 2, 0));
            assertThat(credential().orElseThrow().accessKeySecret()).isEqualTo("the-secret");

            EncryptionState after = database.in(secrets::encryptAnew);
            configuration.set(FORMER, null);
            credentials.forget("ref");

            assertThat(after).isEqualTo(new EncryptionState(true, 2, 0, 0));
            assertThat(credential()).contains(new Credential("id", "the-secret", Optional.of("the-token")));
            assertThat(database.in(() -> credentials.objectStore("ref"))
                            .orElseThrow()
                            .endpoint())
                    .isEqualTo("https://oss.example.com");
        }

        @Test
        void shouldLeaveWhatNoKeyReadsAndSayHowMuchThatIs() {
            save(platform("id", "the-secret", null, null));
            configuration.set(KEY, TestSecrets.key(9));

            assertThat(database.in(secrets::encryptAnew)).isEqualTo(new EncryptionState(true, 1, 0, 1));
            assertThatThrownBy(this::credential)
                    .isInstanceOf(UnusableCredentialException.class)
                    .hasMessageContaining("cannot be decrypted");

            configuration.set(KEY, TestSecrets.key(1));
            assertThat(credential()).isPresent();
        }

        @Test
        void shouldStoreNothingWithoutAKey() {
            configuration.set(KEY, null);

            assertThatThrownBy(() -> save(platform("id", "the-secret", null, null)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("SECRETS_KEY_MISSING");
            assertThatThrownBy(() -> database.in(secrets::encryptAnew)).isInstanceOf(ConflictException.class);
            assertThat(state()).isEqualTo(new EncryptionState(false, 0, 0, 0));
        }

        @Test
        void shouldKeepTheSecretOfTheSameKeyOnly() {
            save(platform("id", "the-secret", null, null));

            save(platform("id", null, null, clock.instant().plusSeconds(60)));
            assertThat(credential().orElseThrow().accessKeySecret()).isEqualTo("the-secret");

            for (NewCredential other :
                    List.of(platform("other", null, null, null), platform("id", null, "token", null))) {
                assertThatThrownBy(() -> save(other))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("accessKeySecret");
            }
        }

        @Test
        void shouldNotKeepTheSecretForAnotherHost() {
            save(store("https://oss.example.com"));

            save(withoutSecret("https://OSS.example.com/bucket"));
            assertThat(database.in(() -> credentials.objectStore("ref"))
                            .orElseThrow()
                            .endpoint())
                    .isEqualTo("https://OSS.example.com/bucket");

            NewCredential elsewhere = withoutSecret("https://oss.example.com.evil.example");
            assertThatThrownBy(() -> save(elsewhere))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("accessKeySecret");
        }

        private static NewCredential withoutSecret(String endpoint) {
            return new NewCredential(OBJECT_STORE, "oss-id", null, null, null, endpoint, "cn-shanghai");
        }

        /** Between the look and the write somebody else would store another secret, which belongs to another id. */
        @Test
        void shouldLetNobodyChangeACredentialWhoseSecretIsBeingKept() throws Exception {
            save(platform("id", "the-secret", null, null));
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                Future<?> second = database.in(() -> {
                    Meanwhile meanwhile =
                            new Meanwhile(other, () -> save(platform("second", "second-secret", null, null)));
                    store.save("ref", List.of(platform("id", null, null, null)), ADMIN, meanwhile);
                    return meanwhile.begun;
                });
                second.get(30, TimeUnit.SECONDS);
            } finally {
                other.shutdownNow();
            }

            credentials.forget("ref");
            assertThat(credential()).contains(new Credential("second", "second-secret", Optional.empty()));
        }

        /** Keeps the secrets, and lets somebody else try to store at that moment. */
        private static final class Meanwhile implements BiFunction<NewCredential, Optional<StoredCredential>, Secrets> {

            private final ExecutorService thread;
            private final Runnable work;
            private Future<?> begun;

            private Meanwhile(ExecutorService thread, Runnable work) {
                this.thread = thread;
                this.work = work;
            }

            @Override
            public Secrets apply(NewCredential wanted, Optional<StoredCredential> stored) {
                begun = thread.submit(work);
                assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return stored.orElseThrow().secrets();
            }
        }

        @Test
        void shouldRefuseTheFirstCredentialOfANameThatSomebodyElseStoresAtTheSameMoment() {
            BiFunction<NewCredential, Optional<StoredCredential>, Secrets> meanwhile = (one, stored) -> {
                save(platform("faster", "the-secret", null, null));
                return new Secrets("c2xvdw==", null);
            };

            assertThatThrownBy(() -> database.in(() -> {
                        store.save("ref", List.of(platform("slower", "s", null, null)), ADMIN, meanwhile);
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            KeyTakenException.class,
                            e -> assertThat(e.key()).isEqualTo(KeyTakenException.Key.CREDENTIAL));
            assertThat(credential().orElseThrow().accessKeyId()).isEqualTo("faster");
        }

        @Test
        void shouldStoreForPersonsWithLongNames() {
            UserRef somebody = new UserRef("i".repeat(150), "n".repeat(600));

            database.in(() -> {
                secrets.save("ref", List.of(platform("id", "the-secret", null, null)), somebody);
                return null;
            });

            assertThat(credential()).isPresent();
        }

        @Test
        void shouldRefuseANameThatIsTooLong() {
            assertThatThrownBy(() ->
                            secrets.save("r".repeat(201), List.of(platform("id", "the-secret", null, null)), ADMIN))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ref");
        }

        @Test
        void shouldTakeWhatWasWrittenIntoTheTableByHandForUnreadable() {
            save(platform("id", "the-secret", null, null));
            database.execute("update source_credential set access_key_secret = 'written by hand'");

            assertThat(state()).isEqualTo(new EncryptionState(true, 1, 0, 1));
            assertThatThrownBy(this::credential).isInstanceOf(UnusableCredentialException.class);
        }

        @Test
        void shouldForgetWhatIsDeleted() {
            save(platform("id", "the-secret", null, null));
            assertThat(credential()).isPresent();

            assertThat(database.in(() -> secrets.delete("ref"))).isTrue();

            assertThat(credential()).isEmpty();
            assertThat(database.in(() -> secrets.delete("ref"))).isFalse();
        }

        @Test
        void shouldNameTheFieldThatCannotBeRight() {
            refuses("accessKeyId", platform("", "s", null, null));
            refuses("accessKeyId", platform("a,b", "s", null, null));
            refuses("accessKeySecret", platform("id", "with blank", null, null));
            refuses("securityToken", platform("id", "s", "two\nlines", null));
            refuses("expiresAt", platform("id", "s", "t", clock.instant()));
            refuses("endpoint", store("ftp://oss.example.com"));
            refuses("endpoint", store("http://oss.example.com"));
            refuses("endpoint", store("http://127.evil.example"));
            refuses("endpoint", store("https://user@oss.example.com"));
            refuses("endpoint", store(null));
        }

        private void refuses(String field, NewCredential credential) {
            assertThatThrownBy(() -> save(credential))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("INVALID_BODY")
                    .hasMessageContaining(field);
        }

        private void save(NewCredential credential) {
            database.in(() -> {
                secrets.save("ref", List.of(credential), ADMIN);
                return null;
            });
        }

        private Optional<Credential> credential() {
            return database.in(() -> credentials.credential("ref"));
        }

        private EncryptionState state() {
            return database.in(secrets::state);
        }

        private static NewCredential platform(String id, String secret, String token, Instant until) {
            return new NewCredential(PLATFORM, id, secret, token, until, null, null);
        }

        private static NewCredential store(String endpoint) {
            return new NewCredential(OBJECT_STORE, "oss-id", "oss-secret", null, null, endpoint, "cn-shanghai");
        }
    }
}
