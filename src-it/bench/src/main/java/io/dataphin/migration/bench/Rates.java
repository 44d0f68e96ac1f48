package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import java.util.Map;
import java.util.Set;

/**
 * Call rates, the same in the product's configuration and in the sandbox.
 *
 * @param level1 Dataphin reads a second
 * @param level2 Dataphin updates and submits a second
 * @param level3 Dataphin creates a second
 * @param ververica Ververica's calls a second and API
 */
record Rates(int level1, int level2, int level3, int ververica) {

    private static final Set<String> LEVEL_2 =
            Set.of("UpdateStreamTask", "SubmitStreamTaskByAsync", "PublishObjectList");
    private static final Set<String> LEVEL_3 = Set.of("CreateStreamTask", "DeleteStreamTask", "CreateStreamResource");

    Map<String, String> configuration() {
        return Map.of(
                "migration.dataphin.rate.level1", String.valueOf(level1),
                "migration.dataphin.rate.level2", String.valueOf(level2),
                "migration.dataphin.rate.level3", String.valueOf(level3),
                "migration.ververica.rate", String.valueOf(ververica));
    }

    ObjectNode sandboxSettings() {
        return Json.object()
                .put("level1", level1)
                .put("level2", level2)
                .put("level3", level3)
                .put("ververicaRate", ververica);
    }

    /** Name of the quota that a call counts against. */
    String quota(String platform, String action) {
        if (platform.equals("VERVERICA")) {
            return "ververica " + action;
        }
        return LEVEL_3.contains(action) ? "level 3" : LEVEL_2.contains(action) ? "level 2" : "level 1";
    }

    /** Calls a second of a quota. */
    int of(String quota) {
        return switch (quota) {
            case "level 1" -> level1;
            case "level 2" -> level2;
            case "level 3" -> level3;
            default -> ververica;
        };
    }
}
