package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeStreamTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final StringWriter sent = new StringWriter();
    private boolean broken;
    private boolean signedIn = true;
    private int completed;
    private final PrintWriter writer = new PrintWriter(sent) {
        @Override
        public boolean checkError() {
            return broken;
        }
    };
    private Instant now = NOON;
    private final ChangeStream stream = new ChangeStream(
            async(),
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            () -> signedIn);

    @Test
    void shouldTellWhichRecordsChangedEachOnce() {
        stream.changed(List.of(change(5), change(7), change(5)));

        assertThat(sent.toString()).isEqualTo("event: record\ndata: 5,7\n\n");
    }

    @Test
    void shouldNotNameRecordsWhenVeryManyChanged() {
        stream.changed(LongStream.rangeClosed(1, ChangeStream.MOST_NAMED + 1)
                .mapToObj(ChangeStreamTest::change)
                .toList());

        assertThat(sent.toString()).isEqualTo("event: record\ndata: *\n\n");
    }

    @Test
    void shouldEndTheSubscriptionWhenThePageIsGone() {
        broken = true;

        assertThatThrownBy(() -> stream.changed(List.of(change(1)))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldLetThePageProveAgainWhoIsThere() {
        stream.alive();
        now = NOON.plus(ChangeStream.LONGEST_LIFE).plus(Duration.ofSeconds(1));

        assertThatThrownBy(stream::alive).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldEndTheSubscriptionWhenThePersonWasRemoved() {
        stream.alive();
        signedIn = false;

        assertThatThrownBy(stream::alive).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldCompleteTheAnswerOnce() {
        stream.ended();
        stream.ended();

        assertThat(completed).isEqualTo(1);
        assertThatThrownBy(() -> stream.changed(List.of(change(1)))).isInstanceOf(UncheckedIOException.class);
    }

    private static Change change(long record) {
        return new Change(record, record, 1, MigrationStatus.FAILED, null);
    }

    private AsyncContext async() {
        ServletResponse response = proxy(ServletResponse.class);
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("complete")) {
                        completed++;
                    }
                    return method.getName().equals("getResponse") ? response : null;
                });
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> writer));
    }
}
