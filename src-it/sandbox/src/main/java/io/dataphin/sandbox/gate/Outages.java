package io.dataphin.sandbox.gate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Platforms that are switched off: they reset every connection. */
public final class Outages {
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    /** Whether the platform is away. */
    public boolean concerns(String platform) {
        return off.contains(platform);
    }

    /** Starts or ends an outage. */
    public void set(String platform, boolean on) {
        if (on) {
            off.add(platform);
        } else {
            off.remove(platform);
        }
    }

    /** Ends all outages. */
    public void clear() {
        off.clear();
    }
}
