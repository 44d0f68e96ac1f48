package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads an id, which a caller may send as a string or as an integer. */
final class IdDeserializer extends StdDeserializer<String> {

    IdDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        boolean id = parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                || parser.hasToken(JsonToken.VALUE_STRING) && !parser.getText().isBlank();
        return id ? parser.getText() : context.reportInputMismatch(this, "an id is a string or an integer");
    }
}
