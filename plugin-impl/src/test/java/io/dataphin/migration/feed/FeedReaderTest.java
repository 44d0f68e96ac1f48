package io.dataphin.migration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.catalog.rights.FakeDirectory;
import io.dataphin.migration.catalog.rights.PlatformProject;
import io.dataphin.migration.runtime.cache.HandClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final long VISIBLE = 7;
    private static final long HIDDEN = 8;
    private static final Caller STRANGER = new Caller(new UserRef("30012099", "zhou.yi"), false);

    private final StoredChanges stored = new StoredChanges();
    private final FakeDirectory directory = new FakeDirectory();
    private final Deque<Runnable> senders = new ArrayDeque<>();
    private final HandClock clock = new HandClock();
    private final FeedReader reader = new FeedReader(stored, directory.rights(clock), clock, senders::add);
    private final Heard heard = new Heard();

    @BeforeEach
    void projects() {
        directory.add(
                new PlatformProject(VISIBLE, "retail_rt", "Retail", ProjectMode.BASIC, null, null),
                ProjectRole.VISITOR);
        directory.add(new PlatformProject(HIDDEN, "other", "Other", ProjectMode.BASIC, null, null));
        stored.add(1, VISIBLE).add(2, VISIBLE).add(3, VISIBLE);
    }

    @Test
    void shouldTellWhatHappensFromNowOn() {
        subscribe(null);

        stored.add(4, VISIBLE).add(5, VISIBLE);
        second();

        assertThat(heard.sequences).containsExactly(4L, 5L);
        second();
        assertThat(heard.sequences).hasSize(2);
    }

    @Test
    void shouldTellOnlyWhatThePersonMaySee() {
        subscribe(null);
        Heard nothing = new Heard();
        reader.subscribe(STRANGER, null, nothing);

        stored.add(4, HIDDEN).add(5, VISIBLE).addOfAnotherTenant(6, VISIBLE);
        second();

        assertThat(heard.sequences).containsExactly(5L);
        assertThat(nothing.sequences).isEmpty();
    }

    @Test
    void shouldGoOnWhereTheReaderWasAndThenFollow() {
        subscribe(1L);
        stored.add(4, VISIBLE);
        second();

        assertThat(heard.sequences).containsExactly(2L, 3L, 4L);
    }

    @Test
    void shouldReadALongBacklogPageByPage() {
        LongStream.rangeClosed(4, 1_300).forEach(sequence -> stored.add(sequence, VISIBLE));

        subscribe(0L);
        second();

        assertThat(heard.sequences).hasSize(1_300).isSorted();
        assertThat(stored.largestPage).isLessThanOrEqualTo(500);
    }

    @Test
    void shouldRefuseASequenceThatWasNeverGiven() {
        assertThatThrownBy(() -> subscribe(4L))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("INVALID_PARAMETER"));
        stored.add(4, VISIBLE);
        subscribe(4L);
    }

    @Test
    void shouldNoticeWithinAMinuteThatARightIsGone() {
        subscribe(null);
        stored.add(4, VISIBLE);
        second();
        directory.clearRoles(VISIBLE);

        clock.pass(Duration.ofSeconds(60));
        stored.add(5, VISIBLE);
        second();

        assertThat(heard.sequences).containsExactly(4L);
    }

    @Test
    void shouldKeepTheListenerAliveEveryFifteenSeconds() {
        subscribe(null);
        for (int i = 0; i < 45; i++) {
            second();
        }

        assertThat(heard.beats).isEqualTo(3);
    }

    @Test
    void shouldDropAListenerThatDoesNotComeBack() {
        subscribe(null);
        stored.add(4, VISIBLE);
        reader.look();
        senders.clear();

        clock.pass(Subscriber.LONGEST_CALL.plusSeconds(1));
        reader.look();

        assertThat(heard.ended).isEqualTo(1);
        assertThat(senders).isEmpty();
    }

    @Test
    void shouldDropAListenerForWhomTooMuchWaits() {
        subscribe(null);
        LongStream.rangeClosed(4, Subscriber.MOST_WAITING + 5).forEach(sequence -> stored.add(sequence, VISIBLE));
        for (int i = 0; i < 6; i++) {
            reader.look();
        }

        assertThat(heard.ended).isEqualTo(1);
    }

    @Test
    void shouldEndWithAListenerThatFailsAndKeepTheOthers() {
        Heard broken = new Heard();
        broken.failure = new IllegalStateException("gone");
        reader.subscribe(FakeDirectory.CALLER, null, broken);
        subscribe(null);

        stored.add(4, VISIBLE);
        second();
        stored.add(5, VISIBLE);
        second();

        assertThat(broken.ended).isEqualTo(1);
        assertThat(heard.sequences).containsExactly(4L, 5L);
    }

    @Test
    void shouldLoseNothingWhileTheDatabaseIsAway() {
        subscribe(null);
        stored.away = true;
        stored.add(4, VISIBLE);
        second();
        stored.away = false;
        second();

        assertThat(heard.sequences).containsExactly(4L);
    }

    @Test
    void shouldServeSoManySubscribersAndNoMoreAndTakeOthersWhenOneIsGone() {
        RecordFeed.Subscription last = null;
        for (int i = 0; i < FeedReader.MOST_SUBSCRIBERS; i++) {
            Caller person = new Caller(new UserRef("person-" + i / FeedReader.MOST_OF_A_PERSON, "x"), false);
            last = reader.subscribe(person, null, heard).orElseThrow();
        }
        assertThat(reader.subscribe(FakeDirectory.CALLER, null, heard)).isEmpty();

        last.close();
        last.close();

        assertThat(reader.subscribe(FakeDirectory.CALLER, null, heard)).isPresent();
        assertThat(heard.ended).isZero();
    }

    @Test
    void shouldServeOnePersonSoOftenAndNoMoreAndOthersAllTheSame() {
        RecordFeed.Subscription last = null;
        for (int i = 0; i < FeedReader.MOST_OF_A_PERSON; i++) {
            last = reader.subscribe(FakeDirectory.CALLER, null, heard).orElseThrow();
        }

        assertThatThrownBy(() -> reader.subscribe(FakeDirectory.CALLER, null, heard))
                .isInstanceOfSatisfying(
                        TooManyStreamsException.class,
                        refusal -> assertThat(refusal.text().parameters()).containsEntry("limit", "20"));
        assertThat(reader.subscribe(STRANGER, null, heard)).isPresent();

        last.close();
        assertThat(reader.subscribe(FakeDirectory.CALLER, null, heard)).isPresent();
    }

    @Test
    void shouldReadNothingWhileNobodyListens() {
        subscribe(null).close();
        stored.reads = 0;

        second();

        assertThat(stored.reads).isZero();
    }

    @Test
    void shouldEndEverybodyWhenItStops() {
        subscribe(null);

        reader.stop();

        assertThat(heard.ended).isEqualTo(1);
        assertThat(reader.subscribe(FakeDirectory.CALLER, null, heard)).isEmpty();
    }

    private RecordFeed.Subscription subscribe(Long after) {
        return reader.subscribe(FakeDirectory.CALLER, after, heard).orElseThrow();
    }

    private void second() {
        clock.pass(Duration.ofSeconds(1));
        reader.look();
        while (!senders.isEmpty()) {
            senders.remove().run();
        }
    }

    private static final class Heard implements RecordFeed.Listener {

        private final List<Long> sequences = new ArrayList<>();
        private RuntimeException failure;
        private int beats;
        private int ended;

        @Override
        public void changed(List<Change> changes) {
            if (failure != null) {
                throw failure;
            }
            changes.forEach(change -> sequences.add(change.sequence()));
        }

        @Override
        public void alive() {
            beats++;
        }

        @Override
        public void ended() {
            ended++;
        }
    }

    private static final class StoredChanges extends ChangeFeed {

        private final List<FeedRow> rows = new ArrayList<>();
        private boolean away;
        private int reads;
        private int largestPage;

        private StoredChanges add(long sequence, long project) {
            return add(sequence, project, true);
        }

        private StoredChanges addOfAnotherTenant(long sequence, long project) {
            return add(sequence, project, false);
        }

        private StoredChanges add(long sequence, long project, boolean ours) {
            rows.add(new FeedRow(new Change(sequence, 100, project, MigrationStatus.WAITING, null), ours));
            return this;
        }

        @Override
        public List<FeedRow> read(long after, Collection<Long> alsoThese, int most) {
            reads++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return rows.stream()
                    .filter(row -> row.sequence() > after || alsoThese.contains(row.sequence()))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<FeedRow> between(long after, long upTo, int most) {
            largestPage = Math.max(largestPage, most);
            return rows.stream()
                    .filter(row -> row.sequence() > after && row.sequence() <= upTo)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Long> newest(int most) {
            return rows.stream()
                    .map(FeedRow::sequence)
                    .sorted(Comparator.reverseOrder())
                    .limit(most)
                    .toList();
        }
    }
}
