package io.dataphin.migration.web.console;

import io.dataphin.migration.api.spi.ConsoleTheme;
import io.dataphin.migration.api.spi.HostConsole;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/** How the reader's console wants the pages to look. */
@Named
@SessionScoped
public class Appearance implements Serializable {

    private final transient HostConsole console;
    private String chosen;

    /** For the container's proxy only. */
    protected Appearance() {
        this(null);
    }

    @Inject
    public Appearance(HostConsole console) {
        this.console = console;
    }

    /** {@code light} or {@code dark}. */
    public String getTheme() {
        if (chosen == null) {
            chosen = word(console == null ? ConsoleTheme.LIGHT : console.theme());
        }
        return chosen;
    }

    /** Takes a theme by its word; anything else changes nothing. */
    void choose(String theme) {
        Arrays.stream(ConsoleTheme.values())
                .map(Appearance::word)
                .filter(word -> word.equals(theme))
                .findFirst()
                .ifPresent(word -> chosen = word);
    }

    private static String word(ConsoleTheme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
