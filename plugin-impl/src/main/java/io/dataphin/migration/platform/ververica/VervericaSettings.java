package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How Ververica is reached. Keys and addresses are looked up by name, since names come from compute sources and a configuration may be in
 * environment variables, which cannot be listed by their names.
 *
 * @param ratePerSecond calls a second of one operation in one region; the platform's quota is 100 for the whole account
 * @param endpointOverride base URL by region id, used instead of what the compute source says
 * @param credential key by the name that compute sources refer to
 * @param http how to call
 */
public record VervericaSettings(
        double ratePerSecond,
        Function<String, Optional<String>> endpointOverride,
        Function<String, Optional<AccessKey>> credential,
        HttpOptions http) {

    /** Settings with all names known. */
    public static VervericaSettings of(
            double ratePerSecond,
            Map<String, String> endpointOverrides,
            Map<String, AccessKey> credentials,
            HttpOptions http) {
        return new VervericaSettings(
                ratePerSecond,
                region -> Optional.ofNullable(endpointOverrides.get(region)),
                ref -> Optional.ofNullable(credentials.get(ref)),
                http);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "VervericaSettings[ratePerSecond=" + ratePerSecond + ", timeouts=" + http.timeouts() + "]";
    }
}
