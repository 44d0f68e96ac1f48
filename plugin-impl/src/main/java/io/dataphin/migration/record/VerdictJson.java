package io.dataphin.migration.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import java.util.List;

/** Verdicts as stored text. */
final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {}

    static String write(List<FieldVerdict> verdicts) {
        try {
            return JSON.writeValueAsString(verdicts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("verdicts cannot be stored", e);
        }
    }

    static List<FieldVerdict> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<FieldVerdict>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored verdicts are damaged", e);
        }
    }
}
