package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;

/** Texts of parameters: a structured form field is JSON, a text in the address is percent-encoded. */
final class ParameterTexts implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (has(annotations, FormParam.class) && (type.isRecord() || JsonNode.class.isAssignableFrom(type))) {
            return new OneWay<>(Json::text);
        }
        // Jersey leaves "%41" alone and takes "{y}" for a template in a query, and lets a slash in a name split a path:
        // encoded here, they arrive
        boolean inAddress = has(annotations, QueryParam.class) || has(annotations, PathParam.class);
        return inAddress && type == String.class ? new OneWay<>(value -> Rfc3986.encode((String) value)) : null;
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> wanted) {
        return Arrays.stream(annotations).anyMatch(wanted::isInstance);
    }

    private record OneWay<T>(Function<T, String> text) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            throw new UnsupportedOperationException("parameters are only sent");
        }

        @Override
        public String toString(T value) {
            return value == null ? null : text.apply(value);
        }
    }
}
