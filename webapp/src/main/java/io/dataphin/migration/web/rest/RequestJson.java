package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dataphin.migration.api.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads request bodies and says which field is wrong. */
final class RequestJson {

    private RequestJson() {}

    /** @throws ProblemException {@code INVALID_BODY} also for an empty body */
    static <T> T required(byte[] body, Class<T> shape) {
        return optional(body, shape).orElseThrow(() -> ProblemException.invalidBody(Message.of("rest.body.missing")));
    }

    /**
     * The body; empty when none was sent.
     *
     * @throws ProblemException {@code INVALID_BODY} when it is not of the shape
     */
    static <T> Optional<T> optional(byte[] body, Class<T> shape) {
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        try {
            T value = JsonFormat.MAPPER.readValue(body, shape);
            if (value == null) {
                throw ProblemException.invalidBody(Message.of("rest.body.malformed"));
            }
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalidBody(problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    /** Lets a call that takes no body refuse fields that it would otherwise ignore. */
    static void nothing(byte[] body) {
        optional(body, NoFields.class);
    }

    /** @throws ProblemException {@code INVALID_BODY} naming the field when it is null */
    static <T> T field(T value, String name) {
        if (value == null) {
            throw ProblemException.invalidBody(Message.of("rest.body.missing-field", "field", name));
        }
        return value;
    }

    /** @throws ProblemException {@code INVALID_BODY} naming the field when the text is longer; null is none */
    static String shortText(String text, int longest, String name) {
        if (text != null && text.length() > longest) {
            throw wrong(name);
        }
        return text;
    }

    /** The problem that a field has a value of the wrong kind. */
    static ProblemException wrong(String name) {
        return ProblemException.invalidBody(Message.of("rest.body.wrong-value", "field", name));
    }

    private static Message problem(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Message.of("rest.body.unknown-field", "field", path(unknown.getPath()));
        }
        if (failure instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            return Message.of("rest.body.wrong-value", "field", path(wrong.getPath()));
        }
        return Message.of("rest.body.malformed");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Shortened.of(reference.getFieldName()));
            }
        }
        return path.toString();
    }

    private record NoFields() {}
}
