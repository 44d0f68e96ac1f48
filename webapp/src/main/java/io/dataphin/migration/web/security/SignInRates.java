package io.dataphin.migration.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast passwords may be guessed. A name is slowed down for one client address; the wider rates, of a name from everywhere and of an address, are
 * for many guessers and for many names. They would keep a person out while others guess, so they do not count for a browser that is known for the
 * name, which has its own rate, nor for an address from which the name has recently signed in.
 */
final class SignInRates {

    /** Wrong passwords for a name from one address that need no pause; then one every ten seconds. */
    static final int NAME_AND_ADDRESS = 5;

    /** The same for a name from all addresses; then one every three seconds. */
    static final int NAME = 30;

    /** The same for an address, which may be that of many people; then one a second. */
    static final int ADDRESS = 100;

    /** The same for a known browser; then one every ten seconds. */
    static final int DEVICE = 10;

    private final FailureRate namesOfAddresses = new FailureRate(NAME_AND_ADDRESS, Duration.ofSeconds(10));
    private final FailureRate names = new FailureRate(NAME, Duration.ofSeconds(3));
    private final FailureRate addresses = new FailureRate(ADDRESS, Duration.ofSeconds(1));
    private final FailureRate devices = new FailureRate(DEVICE, Duration.ofSeconds(10));

    /**
     * An attempt wants to begin.
     *
     * @return zero when it may, and then it counts as failed until {@link #succeeded}; else how long to wait
     */
    Duration begin(SignInAttempt attempt, Instant now) {
        List<Cell> begun = new ArrayList<>();
        for (Cell cell : cells(attempt)) {
            Duration wait = cell.rate().begin(cell.key(), now);
            if (!wait.isZero()) {
                begun.forEach(Cell::forgive);
                return wait;
            }
            begun.add(cell);
        }
        return Duration.ZERO;
    }

    /** An attempt that has begun had the right password. */
    void succeeded(SignInAttempt attempt) {
        cells(attempt).forEach(Cell::forgive);
    }

    private List<Cell> cells(SignInAttempt attempt) {
        if (attempt.device().isPresent()) {
            return List.of(new Cell(devices, attempt.device().get()));
        }
        Cell nameOfAddress = new Cell(namesOfAddresses, attempt.name() + '\n' + attempt.address());
        return attempt.knownAddress()
                ? List.of(nameOfAddress)
                : List.of(new Cell(addresses, attempt.address()), new Cell(names, attempt.name()), nameOfAddress);
    }

    private record Cell(FailureRate rate, String key) {

        private void forgive() {
            rate.forgive(key);
        }
    }
}
