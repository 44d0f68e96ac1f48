package io.dataphin.migration.platform.dataphin;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;

/**
 * How Dataphin is reached.
 *
 * @param endpoint base URL, or a host for https; empty when it is not configured
 * @param tenantId tenant that is worked in
 * @param key key of a super administrator; null when it is not configured
 * @param levelOneRate calls a second of all reads together; the platform's quota is 50
 * @param levelTwoRate calls a second of updates and submits; the platform's quota is 20
 * @param levelThreeRate calls a second of creates and deletes; the platform's quota is 5
 * @param http how to call
 */
public record DataphinSettings(
        String endpoint,
        long tenantId,
        AccessKey key,
        double levelOneRate,
        double levelTwoRate,
        double levelThreeRate,
        HttpOptions http) {

    public DataphinSettings {
        endpoint = endpoint == null ? "" : endpoint.strip();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DataphinSettings[endpoint=" + endpoint + ", tenantId=" + tenantId + ", rates=" + levelOneRate + "/"
                + levelTwoRate + "/" + levelThreeRate + ", timeouts=" + http.timeouts() + "]";
    }
}
