package io.dataphin.migration.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.dataphin.migration.database.TimesModule;

/** Parts of a pack as text: the same for the same values, on every system. */
final class EvidenceJson {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter JSON = new ObjectMapper()
            .registerModule(new TimesModule())
            .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private EvidenceJson() {}

    static String write(Object part) {
        try {
            return JSON.writeValueAsString(part) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of the evidence cannot be written", e);
        }
    }
}
