package io.dataphin.migration.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.dataphin.migration.api.job.SourceJob;
import java.io.IOException;
import java.time.Instant;

/** Jobs as stored text. Fields that a later version adds are null until the list is read again, fields that it drops are passed over. */
final class SourceJobJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(
                    new SimpleModule().addSerializer(new TimeWriter()).addDeserializer(Instant.class, new TimeReader()))
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private SourceJobJson() {}

    static String write(SourceJob job) {
        try {
            return JSON.writeValueAsString(job);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job cannot be stored", e);
        }
    }

    static SourceJob read(String text) {
        try {
            return JSON.readValue(text, SourceJob.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored job is damaged", e);
        }
    }

    private static final class TimeWriter extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1;

        TimeWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(time.toString());
        }
    }

    private static final class TimeReader extends StdDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        TimeReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
