package io.dataphin.sandbox.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query or of a form, decoded; knows the one canonical way to write them. */
public final class QueryString {
    private record Pair(String name, String value) {}

    private final List<Pair> pairs;

    private QueryString(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Reads any legal encoding (a space as {@code +} or {@code %20}).
     *
     * @param raw null or empty gives an empty query
     * @throws IllegalArgumentException on a broken percent sequence
     */
    public static QueryString parse(String raw) {
        List<Pair> pairs = new ArrayList<>();
        if (raw != null && !raw.isEmpty()) {
            for (String part : raw.split("&")) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(new Pair(decode(name), decode(value)));
            }
        }
        return new QueryString(List.copyOf(pairs));
    }

    /** Names with one value each, as they are. */
    public static QueryString of(Map<String, String> values) {
        return new QueryString(values.entrySet().stream()
                .map(value -> new Pair(value.getKey(), value.getValue()))
                .toList());
    }

    /** First value of a name; null when the name is absent or its value is empty. */
    public String get(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name) && !pair.value().isEmpty())
                .map(Pair::value)
                .findFirst()
                .orElse(null);
    }

    /** All names with their first values, in the order sent. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.putIfAbsent(pair.name(), pair.value()));
        return map;
    }

    /** Sorted, RFC 3986 encoded form that is signed; an empty value keeps its equals sign. */
    public String canonical() {
        return pairs.stream()
                .map(pair -> new Pair(encode(pair.name()), encode(pair.value())))
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
