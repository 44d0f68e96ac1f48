package io.dataphin.migration.runtime.configuration;

import io.dataphin.migration.api.spi.ConsoleMode;
import io.dataphin.migration.api.spi.ConsoleTheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The keys below {@code migration.console}; what is wrong with them is told by {@link MigrationSettings}.
 *
 * @param origins exact origins among the frame ancestors: only they exchange messages with the pages
 */
public record ConsoleSettings(ConsoleMode mode, ConsoleTheme theme, Set<String> origins) {

    static ConsoleSettings read(ConfigurationReader reader) {
        return new ConsoleSettings(
                reader.word("migration.console.mode", ConsoleMode.class, ConsoleMode.SHELL),
                reader.word("migration.console.theme", ConsoleTheme.class, ConsoleTheme.LIGHT),
                origins(reader.text("migration.console.frame-ancestors").orElse("")));
    }

    /**
     * The sources of a source list that name one origin each. Keywords, schemes and patterns name none: a message is never sent to a place
     * that is not known exactly.
     */
    static Set<String> origins(String sourceList) {
        Set<String> origins = new LinkedHashSet<>();
        Arrays.stream(sourceList.strip().split("\\s+"))
                .forEach(source -> origin(source).ifPresent(origins::add));
        return origins;
    }

    private static Optional<String> origin(String source) {
        try {
            URI uri = new URI(source.toLowerCase(Locale.ROOT));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri.getScheme() + "://" + uri.getHost() + port(uri))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A browser leaves the usual port out of an origin. */
    private static String port(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
}
