package io.dataphin.migration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialProblem;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceConnection;
import io.dataphin.migration.api.spi.StoreConnection;
import io.dataphin.migration.platform.quota.TestCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionTesterTest {

    private static final PlatformException REFUSED = new PlatformAccessException(
            Platform.SOURCE, new PlatformAnswer("ListDeployments", 403, "Forbidden.RAM", "not authorized", "R-1"));

    private final Source source = new Source();
    private final Store store = new Store();
    private final ConnectionTester tester = new ConnectionTester(source, store, TestCalls.runner());

    @Test
    void shouldSayThatAllSourcesAnswer() {
        ConnectionTest test = tester.test(connection(at("a"), at("b")));

        assertThat(test.ok()).isTrue();
        assertThat(test.fault()).isNull();
        assertThat(test.message().parameters()).containsEntry("count", "2");
    }

    @Test
    void shouldSayWhatIsWrongWithThePlatformsReason() {
        source.refused = "b";

        ConnectionTest test = tester.test(connection(at("a"), at("b")));

        assertThat(test.ok()).isFalse();
        assertThat(test.fault()).isEqualTo(ConnectionFault.NO_PERMISSION);
        assertThat(test.requestId()).isEqualTo("R-1");
        assertThat(test.message().code()).isEqualTo("connection.NO_PERMISSION");
        assertThat(test.message().parameters())
                .containsEntry("computeSource", "source-b")
                .containsEntry("endpoint", "called.example.com")
                .containsEntry("vendorMessage", "not authorized")
                .containsEntry("vendorCode", "Forbidden.RAM");
    }

    @Test
    void shouldTakeARefusalForAWrongWorkspaceWhenTheKeyOpensOthersOnly() {
        source.refused = "a";

        source.opened = Set.of("elsewhere");
        assertThat(tester.test(connection(at("a"))).fault()).isEqualTo(ConnectionFault.WRONG_WORKSPACE);

        source.opened = Set.of("elsewhere", "a");
        assertThat(tester.test(connection(at("a"))).fault()).isEqualTo(ConnectionFault.NO_PERMISSION);

        source.opened = null;
        assertThat(tester.test(connection(at("a"))).fault()).isEqualTo(ConnectionFault.NO_PERMISSION);
    }

    @Test
    void shouldSayThatThereIsNoKeyInsteadOfThePlatform() {
        source.refused = "a";

        ConnectionTest test = tester.test(connection(CredentialOrigin.NONE, at("a")));

        assertThat(test.fault()).isEqualTo(ConnectionFault.WRONG_KEY);
        assertThat(test.message().code()).isEqualTo("connection.NO_CREDENTIAL");
    }

    @Test
    void shouldCallNothingWithoutAComputeSource() {
        ConnectionTest test = tester.test(connection());

        assertThat(test.ok()).isFalse();
        assertThat(test.message().code()).isEqualTo("connection.UNUSED");
    }

    @Test
    void shouldReadAFileWhenThereIsAKeyForTheObjectStore() {
        source.files = List.of("oss://jars/job.jar");

        ConnectionTest test = tester.test(connection(at("a")));

        assertThat(test.ok()).isTrue();
        assertThat(test.message().parameters()).containsEntry("files", "READ");
        assertThat(store.read).containsExactly("oss://jars/job.jar");
    }

    @Test
    void shouldSayWhatIsWrongWithTheObjectStoreApart() {
        source.files = List.of("oss://jars/job.jar");
        store.refused = REFUSED;

        ConnectionTest test = tester.test(connection(at("a")));

        assertThat(test.ok()).isFalse();
        assertThat(test.fault()).isEqualTo(ConnectionFault.CLOCK);
        assertThat(test.message().code()).isEqualTo("connection.STORE_CLOCK");
        assertThat(test.message().parameters())
                .containsEntry("endpoint", "store.example.com")
                .containsEntry("vendorMessage", "not authorized");
    }

    @Test
    void shouldSayThatTheObjectStoreWasNotTried() {
        assertThat(tester.test(connection(at("a"))).message().parameters()).containsEntry("files", "NOT_TRIED");

        source.files = List.of("oss://jars/job.jar");
        assertThat(tester.test(withoutStore(at("a"))).message().parameters()).containsEntry("files", "NO_KEY");
        assertThat(store.read).isEmpty();
    }

    @Test
    void shouldCallNothingWithAKeyThatCannotBeUsed() {
        source.refused = "a";
        source.files = List.of("oss://jars/job.jar");

        ConnectionTest test = tester.test(connection(CredentialProblem.EXPIRED, null));
        assertThat(test.fault()).isEqualTo(ConnectionFault.WRONG_KEY);
        assertThat(test.message().code()).isEqualTo("connection.EXPIRED");

        source.refused = "";
        test = tester.test(connection(null, CredentialProblem.UNREADABLE));
        assertThat(test.fault()).isEqualTo(ConnectionFault.WRONG_KEY);
        assertThat(test.message().code()).isEqualTo("connection.STORE_UNREADABLE");
        assertThat(store.read).isEmpty();
    }

    private static Connection connection(CredentialProblem platform, CredentialProblem objectStore) {
        return new Connection("ref", List.of(at("a")), stored(platform), stored(objectStore));
    }

    private static ConnectionCredential stored(CredentialProblem problem) {
        return new ConnectionCredential(
                CredentialOrigin.STORED, "id", true, null, problem, null, null, true, null, null);
    }

    private static Connection withoutStore(SourceLocation... locations) {
        Connection both = connection(locations);
        return new Connection(both.ref(), both.computeSources(), both.platform(), credential(CredentialOrigin.NONE));
    }

    private static Connection connection(SourceLocation... locations) {
        return connection(CredentialOrigin.CONFIGURED, locations);
    }

    private static Connection connection(CredentialOrigin origin, SourceLocation... locations) {
        return new Connection("ref", List.of(locations), credential(origin), credential(origin));
    }

    private static ConnectionCredential credential(CredentialOrigin origin) {
        return new ConnectionCredential(origin, null, false, null, null, "store.example.com", null, false, null, null);
    }

    private static SourceLocation at(String workspace) {
        return new SourceLocation("VERVERICA", 1, "source-" + workspace, "cn-x", "host", workspace, "ns", "ref");
    }

    private static final class Source implements SourceConnection {

        private String refused = "";
        private Set<String> opened = Set.of();
        private List<String> files = List.of();

        @Override
        public Call<Void> openWorkspace(SourceLocation location) {
            return TestCalls.of(null);
        }

        @Override
        public Call<List<String>> readNamespace(SourceLocation location) {
            return TestCalls.asking(() -> {
                if (location.workspace().equals(refused)) {
                    throw REFUSED;
                }
                return files;
            });
        }

        @Override
        public Call<Set<String>> workspaces(SourceLocation location) {
            return TestCalls.asking(() -> {
                if (opened == null) {
                    throw REFUSED;
                }
                return opened;
            });
        }

        @Override
        public String endpoint(SourceLocation location) {
            return "called.example.com";
        }

        @Override
        public Optional<ConnectionFault> fault(SourceLocation location, PlatformException failure) {
            return Optional.of(ConnectionFault.NO_PERMISSION);
        }
    }

    private static final class Store implements StoreConnection {

        private final List<String> read = new ArrayList<>();
        private PlatformException refused;

        @Override
        public Optional<Call<Void>> readOne(SourceLocation location, List<String> addresses) {
            return addresses.stream()
                    .findFirst()
                    .map(address -> TestCalls.asking(() -> {
                        if (refused != null) {
                            throw refused;
                        }
                        read.add(address);
                        return null;
                    }));
        }

        @Override
        public Optional<ConnectionFault> storeFault(PlatformException failure) {
            return Optional.of(ConnectionFault.CLOCK);
        }
    }
}
