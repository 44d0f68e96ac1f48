package io.dataphin.migration.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes answers by Jackson on every server. The types are named exactly, otherwise the server's own JSON provider, which names them, comes
 * first. The scope must be one without proxy: a proxy hides that this writer is for {@link ApiJson}, and then chance decides which of the two
 * comes first.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, JsonWriter.PROBLEM_JSON})
@Dependent
public class JsonWriter implements MessageBodyWriter<ApiJson> {

    static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return ApiJson.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            ApiJson body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        // the stream belongs to the server and must stay open
        out.write(JsonFormat.MAPPER.writeValueAsBytes(body));
    }
}
