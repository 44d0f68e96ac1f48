package io.dataphin.migration.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialProblem;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceConnection;
import io.dataphin.migration.api.spi.StoreConnection;
import io.dataphin.migration.catalog.rights.FakeDirectory;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.platform.quota.TestCalls;
import io.dataphin.migration.runtime.configuration.TestSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators see and do, and that nobody else does. */
class DefaultConnectionsTest {

    private static final Caller ADMIN = new Caller(new UserRef("1", "admin"), true);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final TestSecrets configuration = new TestSecrets();
    private final FakeDirectory dataphin = new FakeDirectory();
    private final List<String> audited = new ArrayList<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    DefaultConnectionsTest() {
        configuration.set("migration.secrets.key", TestSecrets.key(1));
        dataphin.list(new ComputeSourceRef(1, "vvp"), true);
        dataphin.list(new ComputeSourceRef(2, "odps"), false);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void shouldShowWhatComputeSourcesReferTo() {
        Connection connection = get("ref");

        assertThat(connection.computeSources())
                .extracting(SourceLocation::computeSourceName)
                .containsExactly("vvp");
        assertThat(connection.platform().origin()).isEqualTo(CredentialOrigin.NONE);
        assertThat(connection.objectStore().origin()).isEqualTo(CredentialOrigin.NONE);
    }

    @Test
    void shouldSayWhichCredentialCounts() {
        save("ref", credential("stored", null));
        assertThat(get("ref").platform().origin()).isEqualTo(CredentialOrigin.STORED);

        configuration.set("migration.credentials.ref.access-key-id", "configured");
        configuration.set("migration.credentials.ref.access-key-secret", "hidden");

        assertThat(get("ref").platform().origin()).isEqualTo(CredentialOrigin.CONFIGURED);
        assertThat(get("ref").platform().accessKeyId()).isEqualTo("configured");
        assertThat(get("ref").platform().stored()).isTrue();
    }

    @Test
    void shouldSayWhatIsWrongWithAStoredCredential() {
        save("ref", credential("id", NOW.plusSeconds(60)));

        configuration.set("migration.secrets.key", TestSecrets.key(2));
        assertThat(get("ref").platform().problem()).isEqualTo(CredentialProblem.UNREADABLE);

        clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
        assertThat(get("ref").platform().problem()).isEqualTo(CredentialProblem.EXPIRED);
    }

    @Test
    void shouldKnowNoOtherNames() {
        assertThatThrownBy(() -> get("other")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> save("other", credential("id", null))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> delete("ref")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void shouldStillListWhatIsStoredForANameThatNobodyRefersToAnyMore() {
        save("ref", credential("id", null));
        dataphin.delete(new ComputeSourceRef(1, "vvp"));

        assertThat(get("ref").computeSources()).isEmpty();
    }

    @Test
    void shouldCutTheListIntoPages() {
        List<Connection> all = List.of(named("a"), named("b"), named("c"));

        Slice<Connection> first = ConnectionPages.of(all, new ConnectionQuery(2, null));
        Slice<Connection> second = ConnectionPages.of(all, new ConnectionQuery(2, first.nextCursor()));

        assertThat(first.items()).extracting(Connection::ref).containsExactly("a", "b");
        assertThat(second.items()).extracting(Connection::ref).containsExactly("c");
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.nextCursor()).isNull();
        assertThatThrownBy(() -> ConnectionPages.of(all, new ConnectionQuery(2, "p1.x")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void shouldWriteDownWhoDidWhatWithoutSecrets() {
        save("ref", credential("id", null));
        database.in(() -> connections().test(ADMIN, "ref"));
        database.in(() -> connections().encryptAnew(ADMIN));
        delete("ref");

        assertThat(audited)
                .containsExactly(
                        "1 SAVE_CREDENTIAL ref OK",
                        "1 TEST_CONNECTION ref OK",
                        "1 ENCRYPT_CREDENTIALS all OK",
                        "1 DELETE_CREDENTIAL ref OK");
    }

    @Test
    void shouldLetNobodyElseInAndWriteDownWhatWasTried() {
        Caller person = FakeDirectory.CALLER;

        assertThatThrownBy(() -> connections().list(person, new ConnectionQuery(1, null)))
                .isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().get(person, "ref")).isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().save(person, "ref", List.of(credential("id", null))))
                .isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().delete(person, "ref")).isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().test(person, "ref")).isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().encryption(person)).isInstanceOf(NoPermissionException.class);
        assertThatThrownBy(() -> connections().encryptAnew(person)).isInstanceOf(NoPermissionException.class);

        assertThat(audited).hasSize(4).allMatch(entry -> entry.endsWith("NO_PERMISSION"));
    }

    @Test
    void shouldWriteDownThatSomebodyElseWasFaster() {
        DefaultConnections connections = connections(new CredentialStore(database.entityManagers(), null, clock) {
            @Override
            public List<StoredCredential> all() {
                return List.of();
            }

            @Override
            public void save(
                    String ref,
                    List<NewCredential> wanted,
                    UserRef by,
                    BiFunction<NewCredential, Optional<StoredCredential>, Secrets> secrets) {
                throw new KeyTakenException(KeyTakenException.Key.CREDENTIAL, null);
            }
        });

        assertThatThrownBy(() -> connections.save(ADMIN, "ref", List.of(credential("id", null))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("CREDENTIAL_CHANGED");
        assertThat(audited).containsExactly("1 SAVE_CREDENTIAL ref CREDENTIAL_CHANGED");
    }

    private Connection get(String ref) {
        return database.in(() -> connections().get(ADMIN, ref));
    }

    private void save(String ref, NewCredential credential) {
        database.in(() -> connections().save(ADMIN, ref, List.of(credential)));
    }

    private void delete(String ref) {
        database.in(() -> {
            connections().delete(ADMIN, ref);
            return null;
        });
    }

    private static NewCredential credential(String id, Instant until) {
        return new NewCredential(CredentialPurpose.PLATFORM, id, "hidden", null, until, null, null);
    }

    private static Connection named(String ref) {
        return new Connection(ref, List.of(), null, null);
    }

    private DefaultConnections connections() {
        return connections(new CredentialStore(database.entityManagers(), TestDatabase.SETTINGS, clock));
    }

    private DefaultConnections connections(CredentialStore store) {
        CredentialCipher cipher = new CredentialCipher(configuration::settings, TestDatabase.SETTINGS);
        EffectiveCredentials effective = new EffectiveCredentials(configuration.credentials(), store, cipher, clock);
        KnownSources sources = new KnownSources(dataphin, dataphin, TestCalls.runner(), clock);
        return new DefaultConnections(
                new ConnectionDirectory(sources, configuration.credentials(), store, cipher, clock),
                new StoredSecrets(store, cipher, effective, clock),
                new ConnectionTester(new Working(), new NoStore(), TestCalls.runner()),
                new AuditTrail() {
                    @Override
                    public void add(Caller caller, AuditAction action, Object subject, String result) {
                        audited.add(caller.user().id() + " " + action + " " + subject + " " + result);
                    }

                    @Override
                    public void addUnknown(String from, AuditAction action, Object subject, String result) {
                        throw new AssertionError("somebody is known");
                    }
                });
    }

    private static final class Working implements SourceConnection {

        @Override
        public Call<Void> openWorkspace(SourceLocation location) {
            return TestCalls.of(null);
        }

        @Override
        public Call<List<String>> readNamespace(SourceLocation location) {
            return TestCalls.of(List.of());
        }

        @Override
        public Call<Set<String>> workspaces(SourceLocation location) {
            return TestCalls.of(Set.of());
        }

        @Override
        public String endpoint(SourceLocation location) {
            return location.endpoint();
        }

        @Override
        public Optional<ConnectionFault> fault(SourceLocation location, PlatformException failure) {
            return Optional.empty();
        }
    }

    private static final class NoStore implements StoreConnection {

        @Override
        public Optional<Call<Void>> readOne(SourceLocation location, List<String> addresses) {
            return Optional.empty();
        }

        @Override
        public Optional<ConnectionFault> storeFault(PlatformException failure) {
            return Optional.empty();
        }
    }
}
