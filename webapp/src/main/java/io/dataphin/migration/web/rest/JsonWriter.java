package io.dataphin.migration.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes answers by Jackson on every server, whatever JSON provider the server prefers. */
@Provider
@ApplicationScoped
public class JsonWriter implements MessageBodyWriter<ApiJson> {

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
