package io.dataphin.migration.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.acs.RateLimiter;
import io.dataphin.migration.cache.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedRateLimiterTest {

    private static final CallLimit CREATES = new CallLimit("level-3", 5);
    private static final Duration FAR = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();
    private final Turns turns = new Turns();
    private final SharedRateLimiter limiter =
            new SharedRateLimiter(new LocalPlaces(() -> clock.instant().toEpochMilli() * 1_000_000), turns, clock);

    @Test
    void shouldGiveEachStepItsOwnTurnInOrder() {
        List<Turn> kept = new ArrayList<>();

        for (int step = 0; step < 4; step++) {
            kept.add(refusedTurn());
        }

        assertThat(kept.get(0)).isNull();
        assertThat(kept.subList(1, 4)).extracting(Turn::at).containsExactly(after(203), after(406), after(609));
    }

    @Test
    void shouldSendStepAtItsTurnWithoutAskingAgain() {
        refusedTurn();
        Turn turn = refusedTurn();
        refusedTurn();
        clock.pass(Duration.ofMillis(203));

        Duration wait = turns.during(turn, () -> limiter.reserve(CREATES, FAR));

        assertThat(wait).isZero();
        assertThat(limiter.reserve(CREATES, FAR)).isEqualTo(Duration.ofMillis(3 * 203 - 203));
    }

    @Test
    void shouldUseTurnForOneCallOnly() {
        refusedTurn();
        Turn turn = refusedTurn();
        clock.pass(Duration.ofMillis(203));

        Duration second = turns.during(turn, () -> {
            limiter.reserve(CREATES, FAR);
            return limiter.reserve(CREATES, FAR);
        });

        assertThat(second).isEqualTo(Duration.ofMillis(203));
    }

    @Test
    void shouldSendLateStepAtOnceWhenQuotaHasRoom() {
        refusedTurn();
        Turn turn = refusedTurn();
        clock.pass(Duration.ofMinutes(2));

        Duration wait = turns.during(turn, () -> limiter.reserve(CREATES, FAR));

        assertThat(wait).isZero();
    }

    @Test
    void shouldKeepQuotaWhenLateStepsComeTogether() {
        refusedTurn();
        List<Turn> late = Stream.generate(this::refusedTurn).limit(8).toList();
        clock.pass(Duration.ofMinutes(1));

        List<Duration> waits = late.stream().map(this::comeBack).toList();

        assertThat(waits.subList(0, 5)).containsOnly(Duration.ZERO);
        assertThat(waits.subList(5, 8)).containsOnly(Duration.ofMillis(1010));
    }

    @Test
    void shouldLetStepsThatHadNoRoomComeBackOneAfterTheOther() {
        refusedTurn();
        List<Turn> late = Stream.generate(this::refusedTurn).limit(7).toList();
        clock.pass(Duration.ofMinutes(1));
        late.subList(0, 4).forEach(this::comeBack);
        clock.pass(Duration.ofMillis(100));
        comeBack(late.get(4));
        clock.pass(Duration.ofMillis(910));

        List<Duration> waits = List.of(comeBack(late.get(5)), comeBack(late.get(6)));

        assertThat(waits).containsOnly(Duration.ZERO);
    }

    @Test
    void shouldHoldBackTurnsWhilePaused() {
        refusedTurn();
        Turn turn = refusedTurn();
        clock.pass(Duration.ofMillis(203));
        limiter.pause(CREATES, Duration.ofSeconds(2));

        Duration wait = turns.during(turn, () -> limiter.reserve(CREATES, FAR));

        assertThat(wait).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldTakeNothingThatIsTooFarAway() {
        limiter.pause(CREATES, Duration.ofSeconds(4));

        assertThat(limiter.reserve(CREATES, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(4));
        assertThat(limiter.reserve(CREATES, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(4));
    }

    /** What happens between taking a place and sending, a commit for example, may take as long as the gap to the next second. */
    @Test
    void shouldCountCallFromWhenItIsSent() {
        limiter.reserve(CREATES, FAR);
        clock.pass(Duration.ofMillis(100));
        limiter.sending(CREATES);
        List<Turn> four = Stream.generate(this::refusedTurn).limit(4).toList();
        Turn sixth = refusedTurn();
        clock.pass(Duration.ofMillis(5 * 203 - 100));
        four.forEach(this::comeBack);

        assertThat(comeBack(sixth)).isEqualTo(Duration.ofMillis(1010 + 100 - 5 * 203));
    }

    /** A refusal pauses the whole line for a second or more; keeping a little farther apart is cheaper. */
    @Test
    void shouldKeepCallsFartherApartAfterARefusal() {
        limiter.pause(CREATES, Duration.ZERO);
        refusedTurn();

        assertThat(refusedTurn().at()).isEqualTo(after(205));
    }

    /** Calls that were on their way when the first of them was refused. */
    @Test
    void shouldCountCallsThatAreRefusedTogetherOnce() {
        Stream.generate(() -> Duration.ofSeconds(1)).limit(9).forEach(time -> limiter.pause(CREATES, time));
        clock.pass(Duration.ofSeconds(1));
        refusedTurn();

        assertThat(refusedTurn().at()).isEqualTo(after(205));
    }

    @Test
    void shouldForgetARefusalAfterTwoMinutes() {
        limiter.pause(CREATES, Duration.ZERO);
        clock.pass(Duration.ofSeconds(121));
        refusedTurn();

        assertThat(refusedTurn().at()).isEqualTo(after(203));
    }

    /** On a busy machine a call may reach the platform late, and the one a whole quota later on time: for the platform that is one too many. */
    @Test
    void shouldCountSlowCallFromWhenItMayHaveArrived() {
        assertThat(gapAfterSlowCall(40)).isEqualTo(Duration.ofMillis(1010 + 30));
    }

    /** A platform may take its time without the call having been late. */
    @Test
    void shouldNotReckonWithMoreThanALittleLateness() {
        assertThat(gapAfterSlowCall(400)).isEqualTo(Duration.ofMillis(1010 + 30));
    }

    @Test
    void shouldReckonWithMoreLatenessAfterARefusal() {
        limiter.pause(CREATES, Duration.ZERO);

        assertThat(gapAfterSlowCall(400)).isEqualTo(Duration.ofMillis(1020 + 60));
    }

    /** How long after a slow call, where others take 10 ms, the one a whole quota later may go. */
    private Duration gapAfterSlowCall(long millis) {
        refusedTurn();
        List<Turn> late = Stream.generate(this::refusedTurn).limit(7).toList();
        clock.pass(Duration.ofMinutes(1));
        call(late.get(0), 10);
        Instant slow = clock.instant();
        call(late.get(1), millis);
        late.subList(2, 5).forEach(turn -> call(turn, 10));
        clock.pass(comeBack(late.get(5)));
        comeBack(late.get(5));
        return Duration.between(slow, clock.instant()).plus(comeBack(late.get(6)));
    }

    private void call(Turn turn, long millis) {
        comeBack(turn);
        limiter.sending(CREATES);
        clock.pass(Duration.ofMillis(millis));
        limiter.ended(CREATES);
    }

    @Test
    void shouldLetCallerSitOutShortWait() {
        CallLimit fast = new CallLimit("dataphin/example.com/level-1", 100);
        Stream.generate(() -> limiter.reserve(fast, FAR)).limit(2).forEach(none -> {});

        Turn kept = turns.during(null, () -> {
            assertThat(limiter.reserve(fast, FAR)).isBetween(Duration.ofMillis(1), RateLimiter.IN_PLACE);
            return turns.kept();
        });

        assertThat(kept).isNull();
    }

    @Test
    void shouldCarryTurnAsText() {
        Turn turn = new Turn("dataphin/example.com:8443/level-3", Instant.ofEpochMilli(1_795_000_000_123L));

        assertThat(Turn.parse(turn.text())).isEqualTo(turn);
        assertThat(Turn.parse(null)).isNull();
    }

    /** Asks for a place as a step does that comes for the first time. */
    private Turn refusedTurn() {
        return turns.during(null, () -> {
            limiter.reserve(CREATES, FAR);
            return turns.kept();
        });
    }

    private Duration comeBack(Turn turn) {
        return turns.during(turn, () -> limiter.reserve(CREATES, FAR));
    }

    private Instant after(long millis) {
        return clock.instant().plusMillis(millis);
    }
}
