package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Lenient;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Engine versions of the platform.
 *
 * @param defaultVersion version of new deployments; may be empty
 * @param statuses {@code STABLE}, {@code BETA}, {@code DEPRECATED} or {@code EXPIRED} by version
 */
record EngineVersions(String defaultVersion, Map<String, String> statuses) {

    static EngineVersions of(JsonNode json) {
        Map<String, String> statuses = new LinkedHashMap<>();
        json.path("engineVersionMetadata")
                .forEach(version -> statuses.put(
                        Lenient.text(version.path("engineVersion")), Lenient.text(version.path("status"))));
        return new EngineVersions(Lenient.text(json.path("defaultEngineVersion")), statuses);
    }
}
