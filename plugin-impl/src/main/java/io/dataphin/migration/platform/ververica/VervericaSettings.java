package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.objectstore.ObjectStore;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How Ververica is reached. Keys and addresses are looked up by name, since names come from compute sources and a configuration may be in
 * environment variables, which cannot be listed by their names.
 *
 * @param ratePerSecond calls a second of one operation in one region; the platform's quota is 100 for the whole account
 * @param endpointOverride base URL by region id, used instead of what the compute source says
 * @param credential key by the name that compute sources refer to; throws {@link UnusableCredentialException}
 * @param objectStore access to the object store of jobs' files by the same name
 * @param http how to call
 */
public record VervericaSettings(
        double ratePerSecond,
        Function<String, Optional<String>> endpointOverride,
        Function<String, Optional<AccessKey>> credential,
        Function<String, Optional<StoreAccess>> objectStore,
        HttpOptions http) {

    /**
     * Access to an object store.
     *
     * @param endpoint its address
     * @param region region that requests are signed for; empty: that of the compute source
     */
    public record StoreAccess(String endpoint, Optional<String> region, AccessKey key) {

        /** The store of a compute source in a region. */
        public ObjectStore in(String sourceRegion) {
            return ObjectStore.at(endpoint, region.orElse(sourceRegion), key);
        }
    }

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
                ref -> Optional.empty(),
                http);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "VervericaSettings[ratePerSecond=" + ratePerSecond + ", timeouts=" + http.timeouts() + "]";
    }
}
