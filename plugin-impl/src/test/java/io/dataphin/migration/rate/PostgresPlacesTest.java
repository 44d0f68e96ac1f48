package io.dataphin.migration.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.CallLimit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two limiters, as two nodes have them, on one real server. */
class PostgresPlacesTest {

    private static final Duration FAR = Duration.ofMinutes(1);

    private static EmbeddedPostgres server;

    private final Places oneNode = new PostgresPlaces(database());
    private final Places otherNode = new PostgresPlaces(database());

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("/db/migration/V2__call_lines.sql"));
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void shouldGiveEachPlaceToOneNodeOnly() throws ExecutionException, InterruptedException, SQLException {
        CallLimit limit = new CallLimit("level-2", 20);
        // ahead of the clock, so that no place passes unused however slow this machine is
        oneNode.postpone(limit, Duration.ofSeconds(5));
        long first = nextAt("level-2");

        List<Duration> waits = inParallel(() -> waits(oneNode, limit), () -> waits(otherNode, limit));

        assertThat(waits).hasSize(600).allMatch(wait -> wait.compareTo(FAR) <= 0);
        assertThat(nextAt("level-2") - first).isEqualTo(600 * Pace.shared(20).spacing());
    }

    @Test
    void shouldPauseForAllNodes() {
        CallLimit limit = new CallLimit("paused", 50);
        oneNode.postpone(limit, Duration.ofSeconds(5));

        Duration wait = otherNode.next(limit, FAR);

        assertThat(wait).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void shouldTakeNothingThatIsTooFarAway() {
        CallLimit limit = new CallLimit("far", 50);
        oneNode.postpone(limit, Duration.ofSeconds(20));

        oneNode.next(limit, Duration.ofSeconds(3));
        Duration wait = oneNode.next(limit, FAR);

        assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldLosePlaceThatIsUsedTooLate() {
        CallLimit limit = new CallLimit("late", 50);
        oneNode.postpone(limit, Duration.ofSeconds(20));

        assertThat(oneNode.use(limit, PostgresPlaces.LATEST.minusMillis(1), FAR))
                .isZero();
        assertThat(oneNode.use(limit, PostgresPlaces.LATEST, FAR)).isPositive();
    }

    private static List<Duration> waits(Places node, CallLimit limit) {
        return Stream.generate(() -> node.next(limit, FAR)).limit(300).toList();
    }

    private static long nextAt(String bucket) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select next_at from call_line where bucket = '" + bucket + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Duration> inParallel(Callable<List<Duration>> one, Callable<List<Duration>> other)
            throws ExecutionException, InterruptedException {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<List<Duration>> first = nodes.submit(one);
            Future<List<Duration>> second = nodes.submit(other);
            return Stream.of(first.get(), second.get()).flatMap(List::stream).toList();
        } finally {
            nodes.shutdownNow();
        }
    }

    private static DataSource database() {
        return server.getPostgresDatabase();
    }

    private static String script(String resource) throws IOException {
        try (var in = PostgresPlacesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
