package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads an answer's envelope, and its content as the record that the method returns. */
@Consumes(MediaType.APPLICATION_JSON)
final class AnswerReader implements MessageBodyReader<Answer<?>> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Answer.class;
    }

    @Override
    public Answer<?> readFrom(
            Class<Answer<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream content)
            throws IOException {
        // errors of HTTP go to the mapper and redirects are refused, so this is a 200
        Envelope envelope = new Envelope(200, headers);
        JsonNode json = Json.object(content.readAllBytes())
                .filter(object -> Envelope.flag(object) != null)
                .orElseThrow(() -> new GarbledAnswerException(envelope.requestId()));
        JavaType body = Json.MAPPER.constructType(genericType).containedType(0);
        return envelope.of(json, Json.MAPPER.<Object>treeToValue(json, body));
    }
}
