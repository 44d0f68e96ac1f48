package io.dataphin.migration.ververica;

import io.dataphin.migration.acs.AccessKey;
import io.dataphin.migration.acs.Timeouts;
import java.util.Map;

/**
 * How Ververica is reached.
 *
 * @param ratePerSecond calls a second of one operation in one region; the platform's quota is 100 for the whole account
 * @param endpointOverrides base URLs by region id, used instead of what the compute source says; may be empty
 * @param credentials keys by the name that compute sources refer to; may be empty
 * @param timeouts how long to wait
 */
public record VervericaSettings(
        double ratePerSecond,
        Map<String, String> endpointOverrides,
        Map<String, AccessKey> credentials,
        Timeouts timeouts) {

    public VervericaSettings {
        endpointOverrides = Map.copyOf(endpointOverrides);
        credentials = Map.copyOf(credentials);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "VervericaSettings[ratePerSecond=" + ratePerSecond + ", endpointOverrides=" + endpointOverrides
                + ", credentials=" + credentials.keySet() + ", timeouts=" + timeouts + "]";
    }
}
