package io.dataphin.migration.web.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the pages can look. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the reader's system is set. */
    SYSTEM;

    /** The theme of a word; empty for anything else. */
    static Optional<Theme> of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }

    /** The theme as pages, cookies and consoles name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
