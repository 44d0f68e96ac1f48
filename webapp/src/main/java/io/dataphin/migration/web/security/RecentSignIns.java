package io.dataphin.migration.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** From which addresses a name has signed in recently. In memory only, for this node. */
final class RecentSignIns {

    /** How long an address counts after a sign-in. */
    static final Duration LIFETIME = Duration.ofDays(7);

    private static final int MOST_ADDRESSES = 10_000;

    /** When an address ceases to count; the sign-in that is longest ago stands first. */
    private final Map<Origin, Instant> ends = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Instant> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    synchronized boolean contains(String name, String address, Instant now) {
        Instant end = ends.get(new Origin(name, address));
        return end != null && now.isBefore(end);
    }

    synchronized void add(String name, String address, Instant now) {
        Origin origin = new Origin(name, address);
        ends.remove(origin);
        ends.put(origin, now.plus(LIFETIME));
    }

    private record Origin(String name, String address) {}
}
