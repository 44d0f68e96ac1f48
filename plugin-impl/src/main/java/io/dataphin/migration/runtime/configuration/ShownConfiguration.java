package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.api.message.SensitiveText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The configuration as it may leave the server. A value is shown only when its key is known to hold no secret: what a typing error or a
 * later version puts there stays hidden.
 */
public final class ShownConfiguration {

    private static final Pattern OURS = Pattern.compile("(?i)migration[._].*");
    /** Parameters of an address are as good as unknown keys. */
    private static final Pattern ADDRESS_PARAMETERS = Pattern.compile("[?;].*");

    private static final Set<String> SHOWN_AREAS = Set.of(
            "home",
            "datasource",
            "dataphin",
            "ververica",
            "batch",
            "worker",
            "submit",
            "publish",
            "drift",
            "metrics",
            "transfer",
            "endpoints",
            "retry",
            "console",
            "security",
            "drain",
            "log",
            "http",
            "proxy",
            "audit");
    /** Shorter values would blot out ordinary words. */
    private static final int SHORTEST_SECRET = 5;

    private final Map<String, String> values;

    ShownConfiguration(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    static ShownConfiguration read(ConfigurationReader reader) {
        Map<String, String> values = new TreeMap<>();
        reader.names().stream()
                .filter(name -> OURS.matcher(name).matches())
                .forEach(name -> reader.secret(name).ifPresent(value -> values.put(name, value)));
        return new ShownConfiguration(values);
    }

    /** One key a line, hidden values as {@code ***}. */
    public String text() {
        return shown().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** By key, in alphabetical order, hidden values as {@code ***}. */
    public Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        values.forEach((key, value) -> shown.put(key, shown(key, value)));
        return shown;
    }

    private static String shown(String key, String value) {
        String area = key.toLowerCase(Locale.ROOT).replace('_', '.').split("\\.")[1];
        if (SensitiveText.isNameOfSecret(key) || !SHOWN_AREAS.contains(area)) {
            return SensitiveText.MASK;
        }
        boolean address = value.contains("://") || value.startsWith("jdbc:");
        return SensitiveText.masked(address ? ADDRESS_PARAMETERS.matcher(value).replaceAll("") : value);
    }

    /** A text without the values of keys that may be secret, the longest first. */
    public String scrubbed(String text) {
        String clean = text;
        for (String secret : secrets()) {
            clean = clean.replace(secret, SensitiveText.MASK);
        }
        return clean;
    }

    private Collection<String> secrets() {
        List<String> secrets = values.entrySet().stream()
                .filter(entry -> SensitiveText.isNameOfSecret(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return secrets;
    }
}
