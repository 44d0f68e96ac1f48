package io.dataphin.migration.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.cache.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(kept.subList(1, 4)).extracting(Turn::at).containsExactly(after(206), after(412), after(618));
    }

    @Test
    void shouldSendStepAtItsTurnWithoutAskingAgain() {
        refusedTurn();
        Turn turn = refusedTurn();
        refusedTurn();
        clock.pass(Duration.ofMillis(206));

        Duration wait = turns.during(turn, () -> limiter.reserve(CREATES, FAR));

        assertThat(wait).isZero();
        assertThat(limiter.reserve(CREATES, FAR)).isEqualTo(Duration.ofMillis(3 * 206 - 206));
    }

    @Test
    void shouldUseTurnForOneCallOnly() {
        refusedTurn();
        Turn turn = refusedTurn();
        clock.pass(Duration.ofMillis(206));

        Duration second = turns.during(turn, () -> {
            limiter.reserve(CREATES, FAR);
            return limiter.reserve(CREATES, FAR);
        });

        assertThat(second).isEqualTo(Duration.ofMillis(206));
    }

    @Test
    void shouldLoseTurnThatIsUsedTooLate() {
        refusedTurn();
        Turn turn = refusedTurn();
        List<Turn> line = List.of(refusedTurn(), refusedTurn(), refusedTurn(), refusedTurn());
        clock.pass(Duration.ofMillis(206).plus(SharedRateLimiter.LATEST));

        Duration wait = turns.during(turn, () -> limiter.reserve(CREATES, FAR));

        assertThat(clock.instant().plus(wait)).isEqualTo(line.get(3).at().plusMillis(206));
    }

    @Test
    void shouldHoldBackTurnsWhilePaused() {
        refusedTurn();
        Turn turn = refusedTurn();
        clock.pass(Duration.ofMillis(206));
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

    private Instant after(long millis) {
        return clock.instant().plusMillis(millis);
    }
}
