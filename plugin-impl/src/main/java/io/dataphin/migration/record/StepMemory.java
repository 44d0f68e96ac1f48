package io.dataphin.migration.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.TimesModule;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What steps remember for later ones, as stored JSON. Long values are cut; nothing is stored for nothing. */
public final class StepMemory {

    private static final Logger LOG = Logger.getLogger(StepMemory.class.getName());
    /** As much as a failure shows of a platform's words. */
    private static final int LONGEST_VALUE = 1000;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new TimesModule().addSerializer(new TextWriter()))
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private StepMemory() {}

    /** @param none what is not worth storing */
    public static <M> String write(M memory, M none) {
        if (memory.equals(none)) {
            return null;
        }
        try {
            return JSON.writeValueAsString(memory);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a step remembers cannot be stored", e);
        }
    }

    /**
     * What was stored. What cannot be read counts as nothing: the steps then find out anew, or end the flow.
     *
     * @param text null for nothing
     */
    public static <M> M read(String text, Class<M> type, M none) {
        if (text == null) {
            return none;
        }
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, "what a step remembered is damaged", e);
            return none;
        }
    }

    private static final class TextWriter extends StdSerializer<String> {

        private static final long serialVersionUID = 1;

        TextWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(ColumnText.fit(text, LONGEST_VALUE));
        }
    }
}
