package io.dataphin.migration.rate;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.acs.RateLimiter;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.MigrationDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the call rates over all nodes that share the database (D11). */
@ApplicationScoped
public class SharedRateLimiter implements RateLimiter {

    private final Places places;
    private final Turns turns;
    private final Clock clock;
    private final LineLevels levels = new LineLevels(System::nanoTime);
    /** Ends of pauses that this node was told. Other nodes notice them by the line, which has moved. */
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    /** For the container's proxy only. */
    protected SharedRateLimiter() {
        this((Places) null, null, null);
    }

    @Inject
    SharedRateLimiter(MigrationSettings settings, Turns turns, Clock clock) {
        this(places(settings), turns, clock);
    }

    SharedRateLimiter(Places places, Turns turns, Clock clock) {
        this.places = places;
        this.turns = turns;
        this.clock = clock;
    }

    private static Places places(MigrationSettings settings) {
        return settings.complete() && onPostgreSql(settings)
                ? new PostgresPlaces(MigrationDatabase.of(settings))
                : new LocalPlaces(System::nanoTime);
    }

    /** Nobody is asked when the address says it. */
    private static boolean onPostgreSql(MigrationSettings settings) {
        MigrationSettings.Database database = settings.dataSource();
        return database.jndiName().isPresent()
                ? MigrationDatabase.isPostgreSql(MigrationDatabase.of(settings))
                : database.url().startsWith("jdbc:postgresql:");
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Duration reserve(CallLimit limit, Duration longest) {
        Instant now = clock.instant();
        Turn turn = turns.use(limit.bucket());
        Duration wait = turn == null || paused(turn, now)
                ? next(limit, longest)
                : places.use(limit, Duration.between(turn.at(), now), longest);
        if (wait.isNegative() || wait.isZero()) {
            return Duration.ZERO;
        }
        if (wait.compareTo(IN_PLACE) > 0 && wait.compareTo(longest) <= 0) {
            turns.keep(new Turn(limit.bucket(), now.plus(wait)));
        }
        return wait;
    }

    private Duration next(CallLimit limit, Duration longest) {
        Duration wait = places.next(limit, longest);
        levels.saw(limit, wait);
        return wait;
    }

    private boolean paused(Turn turn, Instant now) {
        return now.isBefore(pauses.getOrDefault(turn.bucket(), Instant.MIN));
    }

    @Override
    public void sending(CallLimit limit) {
        places.sending(limit);
    }

    @Override
    public void ended(CallLimit limit) {
        places.ended(limit);
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void pause(CallLimit limit, Duration time) {
        levels.throttled(limit);
        pauses.merge(limit.bucket(), clock.instant().plus(time), (a, b) -> a.isAfter(b) ? a : b);
        places.postpone(limit, time);
    }
}
