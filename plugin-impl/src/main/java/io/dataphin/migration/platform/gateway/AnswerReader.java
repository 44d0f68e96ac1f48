package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.PlatformAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the envelope of an answer, in both capitalisations, and its content as the record that the method returns. */
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
        String id = headers.getFirst(ErrorMapper.REQUEST_ID);
        JsonNode json = Json.object(content.readAllBytes())
                .filter(object -> success(object) != null)
                .orElseThrow(() -> new GarbledAnswerException(id));
        JavaType body = Json.MAPPER.constructType(genericType).containedType(0);
        long innerStatus = Lenient.wholeOrZero(Json.any(json, "httpCode", "HttpStatusCode"));
        String requestId = Json.anyText(json, "requestId", "RequestId");
        // errors of HTTP go to the mapper and redirects are refused, so this is a 200
        PlatformAnswer said = new PlatformAnswer(
                "",
                200,
                Json.anyText(json, "errorCode", "Code", "code"),
                Json.anyText(json, "errorMessage", "Message", "message"),
                requestId.isEmpty() ? id : requestId);
        boolean success = success(json) && (innerStatus == 0 || innerStatus == 200);
        return new Answer<>(success, (int) innerStatus, said, Json.MAPPER.treeToValue(json, body));
    }

    private static Boolean success(JsonNode json) {
        return Lenient.truth(Json.any(json, "success", "Success"));
    }
}
