package io.dataphin.migration.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.database.TimesModule;

/** Jobs as stored text. Fields that a later version adds are null until the list is read again, fields that it drops are passed over. */
final class SourceJobJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new TimesModule())
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
}
