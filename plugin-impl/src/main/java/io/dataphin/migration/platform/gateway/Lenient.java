package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads fields of answers. The platforms send ids and times as numbers or as text, leave fields out or fill them with empty text; one
 * odd field must not spoil a whole list, so nothing here fails.
 */
public final class Lenient {

    /** From here on a time is in milliseconds; as seconds it would be in the year 5138. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private Lenient() {}

    /** Text as it is, other values as JSON text; empty for missing and null. */
    public static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : Json.text(value);
    }

    /** As {@link #text}, but null instead of empty. */
    public static String textOrNull(JsonNode value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }

    /** A number, also one sent as text; null when it is none. */
    public static BigDecimal decimal(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return null;
        }
        try {
            return new BigDecimal(value.asText().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number, also one sent as text; null when it is none or too large. */
    public static Long whole(JsonNode value) {
        BigDecimal number = decimal(value);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A whole number; zero when it is none. */
    public static long wholeOrZero(JsonNode value) {
        Long number = whole(value);
        return number == null ? 0 : number;
    }

    /** A truth value, also one sent as text; null when it is none. */
    public static Boolean truth(JsonNode value) {
        String text = text(value).strip();
        if (text.equalsIgnoreCase("true")) {
            return Boolean.TRUE;
        }
        return text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    /** A time in epoch seconds, epoch milliseconds or ISO 8601; null for anything else, zero included. */
    public static Instant time(JsonNode value) {
        Long number = whole(value);
        try {
            if (number == null) {
                String text = text(value).strip();
                return text.isEmpty() ? null : Instant.parse(text);
            }
            if (number <= 0) {
                return null;
            }
            return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A text that an answer may lack. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A number that an answer may lack. */
    public static long orZero(Long number) {
        return number == null ? 0 : number;
    }

    /** Items of a list that an answer may lack, without those that could not be read. */
    public static <T> List<T> items(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** Items of a list as text, without empty ones; empty when it is no list. */
    public static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(item -> texts.add(text(item)));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
