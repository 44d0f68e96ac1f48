package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.error.Platform;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** D11: two instances, as two nodes have them, on one real server. */
class PostgresQuotaTest {

    private static EmbeddedPostgres server;

    private final Quota oneNode = new PostgresQuota(database(), System::nanoTime);
    private final Quota otherNode = new PostgresQuota(database(), System::nanoTime);

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        execute("create table quota_bucket (bucket varchar(500) primary key, next_at bigint not null)");
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest(name = "{0} places at {1} a second take {2} µs")
    @CsvSource({
        "1,50,20600",
        "5,50,103000",
        "1,20,51500",
        "3,20,154500",
        "5,5,1030000",
        "1,1,1030000",
        "2,0.5,4120000",
        "3,3,1030002"
    })
    void shouldMoveLineByCountTimesSpacing(int count, double perSecond, long micros) throws SQLException {
        Bucket bucket = bucket("exact-" + count + "-" + perSecond, perSecond);
        // ahead of the clock, so that no place passes unused however slow this machine is
        oneNode.postpone(bucket, Duration.ofMinutes(1));
        long before = nextAt(bucket);

        oneNode.reserve(bucket, count);
        otherNode.reserve(bucket, count);

        assertThat(nextAt(bucket) - before).isEqualTo(2 * micros);
    }

    @Test
    void shouldGiveEachPlaceToOneNodeOnly() throws ExecutionException, InterruptedException, SQLException {
        Bucket bucket = bucket("shared", 20);
        oneNode.postpone(bucket, Duration.ofMinutes(1));
        long before = nextAt(bucket);

        int places = inParallel(() -> places(oneNode, bucket, 40), () -> places(otherNode, bucket, 40));

        assertThat(places).isEqualTo(120);
        assertThat(nextAt(bucket) - before).isEqualTo(120 * 51_500L);
    }

    @Test
    void shouldGivePlaceAtOnceWhenNobodyAsked() {
        Bucket bucket = bucket("idle", 0.5);

        assertThat(oneNode.line(bucket)).isZero();
        assertThat(oneNode.reserve(bucket, 1).untilNext()).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(otherNode.reserve(bucket, 1).untilNext()).isBetween(Duration.ofMillis(1), Duration.ofMillis(2060));
    }

    @Test
    void shouldPauseForAllNodes() {
        Bucket bucket = bucket("paused", 50);
        oneNode.postpone(bucket, Duration.ofSeconds(50));
        oneNode.postpone(bucket, Duration.ofSeconds(1));

        assertThat(otherNode.line(bucket)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(50));
        assertThat(otherNode.reserve(bucket, 1).untilNext()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(51));
    }

    @Test
    void shouldTakeTimeOfAnswerOffWhatCallMayBeLate() {
        AtomicLong time = new AtomicLong();
        AtomicLong passes = new AtomicLong(20_000_000);
        Quota slow = new PostgresQuota(database(), () -> time.getAndAdd(passes.get()));

        Reservation place = slow.reserve(bucket("slow", 50), 1);

        passes.set(0);
        time.set(30_000_000);
        assertThat(place.late()).isFalse();
        time.set(30_000_001);
        assertThat(place.late()).isTrue();
    }

    @Test
    void shouldTakeBucketUpAgainWhoseRowWasDeleted() throws SQLException {
        Bucket bucket = bucket("deleted", 50);
        oneNode.reserve(bucket, 1);
        execute("delete from quota_bucket where bucket = '" + bucket.name() + "'");

        assertThatThrownBy(() -> oneNode.reserve(bucket, 1)).isInstanceOf(QuotaUnavailableException.class);
        assertThat(oneNode.reserve(bucket, 1).untilNext()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void shouldSayThatDatabaseGaveNoPlace() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");

        assertThatThrownBy(() -> new PostgresQuota(away, System::nanoTime).reserve(bucket("away", 5), 1))
                .isInstanceOf(QuotaUnavailableException.class)
                .hasCauseInstanceOf(SQLException.class);
    }

    private static int places(Quota node, Bucket bucket, int reservations) {
        int places = 0;
        for (int i = 0; i < reservations; i++) {
            places += node.reserve(bucket, 1 + i % 2).left();
        }
        return places;
    }

    private static int inParallel(Callable<Integer> one, Callable<Integer> other)
            throws ExecutionException, InterruptedException {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = nodes.submit(one);
            Future<Integer> second = nodes.submit(other);
            return first.get() + second.get();
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Bucket bucket(String name, double perSecond) {
        return new Bucket(Platform.TARGET, "test/" + name, perSecond);
    }

    private static long nextAt(Bucket bucket) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select next_at from quota_bucket where bucket = '" + bucket.name() + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database() {
        return server.getPostgresDatabase();
    }
}
