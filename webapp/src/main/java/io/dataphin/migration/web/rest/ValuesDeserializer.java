package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a query would hold: strings, integers for ids, one of them or a list. */
final class ValuesDeserializer extends StdDeserializer<List<String>> {

    ValuesDeserializer() {
        super(List.class);
    }

    @Override
    public List<String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return List.of(value(parser, context));
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, context));
        }
        return values;
    }

    private String value(JsonParser parser, DeserializationContext context) throws IOException {
        boolean readable = parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        return readable
                ? parser.getText()
                : context.reportInputMismatch(this, "a value is a string or an integer, or a list of them");
    }
}
