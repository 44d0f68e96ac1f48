package io.dataphin.migration.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast passwords may be guessed. A name is slowed down for one client address, so that nobody elsewhere can keep a person out; the wider rates,
 * of a name from everywhere and of an address, are for many guessers and for many names. A browser that is known for the name has its own rate.
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
     * @param device the known browser that it comes from
     * @return zero when it may, and then it counts as failed until {@link #succeeded}; else how long to wait
     */
    Duration begin(String name, String address, Optional<String> device, Instant now) {
        List<Cell> begun = new ArrayList<>();
        for (Cell cell : cells(name, address, device)) {
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
    void succeeded(String name, String address, Optional<String> device) {
        cells(name, address, device).forEach(Cell::forgive);
    }

    private List<Cell> cells(String name, String address, Optional<String> device) {
        return device.map(id -> List.of(new Cell(devices, id)))
                .orElseGet(() -> List.of(
                        new Cell(addresses, address),
                        new Cell(names, name),
                        new Cell(namesOfAddresses, name + '\n' + address)));
    }

    private record Cell(FailureRate rate, String key) {

        private void forgive() {
            rate.forgive(key);
        }
    }
}
