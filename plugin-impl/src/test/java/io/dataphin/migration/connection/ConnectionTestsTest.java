package io.dataphin.migration.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.State;
import io.dataphin.migration.api.project.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection that does not answer lets neither the others nor the administrator wait. */
@Timeout(30)
class ConnectionTestsTest {

    private static final ConnectionTest GOOD = new ConnectionTest(true, null, Message.of("connection.OK"), null);

    @Test
    void shouldTestConnectionsSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);

        Map<String, ConnectionTest> tests = tests(Duration.ofSeconds(20), ref -> both.await(10, TimeUnit.SECONDS))
                .of(connections("a", "b"));

        assertThat(tests).containsOnlyKeys("a", "b");
    }

    @Test
    void shouldLeaveOutWhatHasNotEndedInTime() {
        CountDownLatch never = new CountDownLatch(1);

        Map<String, ConnectionTest> tests = tests(Duration.ofSeconds(2), ref -> {
                    if (ref.equals("away")) {
                        never.await();
                    }
                })
                .of(connections("away", "b"));

        assertThat(tests).containsOnlyKeys("b");
    }

    @Test
    void shouldNotHideADefect() {
        ConnectionTests tests = tests(Duration.ofSeconds(20), ref -> {
            throw new IllegalArgumentException("a defect");
        });

        assertThatThrownBy(() -> tests.of(connections("a"))).hasMessage("a defect");
    }

    @Test
    void shouldSayThatThereWasNoAnswerInTime() {
        assertThat(ConnectionsPart.item(connection("a", CredentialOrigin.STORED), GOOD)
                        .state())
                .isEqualTo(State.GOOD);
        assertThat(ConnectionsPart.item(connection("a", CredentialOrigin.STORED), null)
                        .advice()
                        .code())
                .isEqualTo("installation.NO_ANSWER_IN_TIME");
        assertThat(ConnectionsPart.item(connection("a", CredentialOrigin.NONE), null)
                        .state())
                .isEqualTo(State.NOTE);
    }

    @Test
    void shouldOnlyNoteAStoredCredentialThatNobodyUses() {
        Connection unused = new Connection(
                "a",
                List.of(),
                connection("a", CredentialOrigin.STORED).platform(),
                connection("a", CredentialOrigin.NONE).objectStore());

        InstallationItem item = ConnectionsPart.item(unused, null);

        assertThat(item.state()).isEqualTo(State.NOTE);
        assertThat(item.advice().code()).isEqualTo("installation.CONNECTION_UNUSED");
    }

    /** What happens while a connection is tested. */
    @FunctionalInterface
    private interface Work {
        void test(String ref) throws InterruptedException, BrokenBarrierException, TimeoutException;
    }

    private static ConnectionTests tests(Duration longest, Work work) {
        ConnectionTester tester = new ConnectionTester() {
            @Override
            ConnectionTest test(Connection connection) {
                try {
                    work.test(connection.ref());
                    return GOOD;
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        return new ConnectionTests(tester, Executors.defaultThreadFactory(), longest);
    }

    private static List<Connection> connections(String... refs) {
        return List.of(refs).stream()
                .map(ref -> connection(ref, CredentialOrigin.STORED))
                .toList();
    }

    private static Connection connection(String ref, CredentialOrigin origin) {
        ConnectionCredential credential =
                new ConnectionCredential(origin, null, false, null, null, null, null, false, null, null);
        return new Connection(
                ref,
                List.of(new SourceLocation("VERVERICA", 1, "source", "cn-x", "host", "workspace", "ns", ref)),
                credential,
                credential);
    }
}
