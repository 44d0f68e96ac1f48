package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.platform.gateway.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Reads typed values and collects what is wrong with them, so that all problems are told at once. */
final class ConfigurationReader {

    private final Config config;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    ConfigurationReader(Config config) {
        this.config = config;
    }

    List<ConfigurationProblem> problems() {
        return List.copyOf(problems);
    }

    Optional<String> text(String key) {
        return secret(key).map(String::strip);
    }

    /** A secret is taken as it is, blanks and expressions included; one of blanks only is absent. */
    Optional<String> secret(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getRawValue()).filter(value -> !value.isBlank());
    }

    String requiredText(String key, String example) {
        return text(key).orElseGet(() -> missing(key, example));
    }

    String requiredSecret(String key) {
        return secret(key).orElseGet(() -> missing(key, "<secret>"));
    }

    /**
     * Names of all values that can be listed, in the spelling of their source. An environment variable is listed by its own name, since no key can
     * be told from it.
     */
    List<String> names() {
        List<String> names = new ArrayList<>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }

    /** Address of a platform; null when it is missing or malformed. */
    URI requiredPlatformUrl(String key, String example) {
        if (text(key).isEmpty()) {
            missing(key, example);
            return null;
        }
        return platformUrl(key, example).orElse(null);
    }

    /** Address of a platform, where a signed call may go; empty also when it is malformed. */
    Optional<URI> platformUrl(String key, String example) {
        return text(key)
                .map(value -> parsed(
                        key,
                        value,
                        ConfigurationReader::platform,
                        uri -> true,
                        "is not an https address without path (plain http: of this machine only)",
                        example));
    }

    private static URI platform(String value) {
        URI given = URI.create(value);
        Endpoint.of(value);
        if (given.getScheme() == null) {
            throw new IllegalArgumentException("a scheme is missing");
        }
        return given;
    }

    /** Address where secrets may go; it may have a path. Empty also when it is malformed. */
    Optional<URI> secureUrl(String key, String example) {
        return text(key)
                .map(value -> parsed(
                        key,
                        value,
                        ConfigurationReader::secure,
                        uri -> true,
                        "is not an https address (plain http: of this machine only)",
                        example));
    }

    private static URI secure(String value) {
        URI given = URI.create(value);
        Endpoint.of(given.getScheme() + "://" + given.getRawAuthority());
        return given;
    }

    Optional<URI> url(String key, String example) {
        return text(key)
                .map(value -> parsed(
                        key,
                        value,
                        URI::create,
                        ConfigurationReader::isHttp,
                        "is not an absolute http or https address",
                        example));
    }

    /** Tells what a reader of a value found by itself. */
    void problem(String key, String what, String example) {
        problems.add(new ConfigurationProblem(key, what, example));
    }

    long requiredLong(String key, String example) {
        return requiredLong(key, example, Long.MAX_VALUE);
    }

    long requiredLong(String key, String example, long most) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            missing(key, example);
            return 0;
        }
        String wrong = "is not a number above zero" + (most == Long.MAX_VALUE ? "" : " and up to " + most);
        Long number = parsed(key, value.get(), Long::valueOf, n -> n > 0 && n <= most, wrong, example);
        return number == null ? 0 : number;
    }

    int number(String key, int preset, int least, int most) {
        String wrong = "is not a whole number from " + least + " to " + most;
        Integer value = text(key)
                .map(t -> parsed(key, t, Integer::valueOf, n -> n >= least && n <= most, wrong, String.valueOf(preset)))
                .orElse(preset);
        return value == null ? preset : value;
    }

    double rate(String key, double preset) {
        Double value = text(key)
                .map(t -> parsed(
                        key, t, Double::valueOf, n -> n > 0 && n <= 1_000_000, "is not a rate above zero", "" + preset))
                .orElse(preset);
        return value == null ? preset : value;
    }

    Duration duration(String key, Duration preset) {
        return optionalDuration(key, preset.toString()).orElse(preset);
    }

    Optional<Duration> optionalDuration(String key, String example) {
        return text(key)
                .map(t -> parsed(
                        key,
                        t,
                        ConfigurationReader::isoDuration,
                        d -> !d.isNegative() && !d.isZero(),
                        "is not a duration above zero in ISO-8601 form",
                        example));
    }

    private static Duration isoDuration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> type, E preset) {
        String words = Arrays.stream(type.getEnumConstants())
                .map(ConfigurationReader::spelling)
                .collect(Collectors.joining(", "));
        E value = text(key)
                .map(t -> parsed(
                        key,
                        t,
                        s -> Enum.valueOf(type, s.toUpperCase(Locale.ROOT)),
                        word -> spelling(word).equals(t),
                        "is none of: " + words,
                        spelling(preset)))
                .orElse(preset);
        return value == null ? preset : value;
    }

    private static String spelling(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isHttp(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private <T> T parsed(
            String key,
            String value,
            Function<String, T> parse,
            java.util.function.Predicate<T> valid,
            String wrong,
            String example) {
        try {
            T result = parse.apply(value);
            if (valid.test(result)) {
                return result;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the value: it may be a secret put under the wrong key
        }
        problems.add(new ConfigurationProblem(key, wrong, example));
        return null;
    }

    private String missing(String key, String example) {
        problems.add(new ConfigurationProblem(key, "is required and missing", example));
        return "";
    }
}
