package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

/**
 * Deserialisers for the records of answers, see {@link Lenient}: texts, numbers, truth values and times come in several forms, and one odd field
 * must not spoil a whole list. What cannot be read is null.
 */
final class LenientFields extends SimpleModule {

    private static final long serialVersionUID = 1L;

    LenientFields() {
        add(String.class, Lenient::textOrNull);
        add(Long.class, Lenient::whole);
        add(BigDecimal.class, Lenient::decimal);
        add(Boolean.class, Lenient::truth);
        add(Instant.class, Lenient::time);
    }

    private <T> void add(Class<T> type, Function<JsonNode, T> reading) {
        addDeserializer(type, new Field<>(type, reading));
    }

    private static final class Field<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<JsonNode, T> reading;

        private Field(Class<T> type, Function<JsonNode, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reading.apply(context.readTree(parser));
        }
    }

    /** Something of another shape where a record, a list or a word was expected. */
    static final class Odd extends DeserializationProblemHandler {

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String message) {
            return null;
        }
    }
}
