package io.dataphin.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.acs.AccessKey;
import java.util.ArrayList;
import java.util.List;

/** The keys that each platform's gateway knows. */
public final class AccessKeys {
    private AccessKeys() {}

    /** Keys of the Dataphin API, scoped to the tenant. */
    public static List<AccessKey> dataphin() {
        return read(DataFiles.json("dataphin.json"));
    }

    /** Keys of Ververica, each scoped to one workspace. */
    public static List<AccessKey> ververica() {
        return read(DataFiles.json("ververica.json"));
    }

    private static List<AccessKey> read(JsonNode file) {
        List<AccessKey> keys = new ArrayList<>();
        for (JsonNode key : file.path("keys")) {
            keys.add(new AccessKey(
                    key.path("id").asText(),
                    key.path("secret").asText(),
                    key.path("scope").asText()));
        }
        return keys;
    }
}
