package io.dataphin.migration.api.spi;

/** How light the pages are. */
public enum ConsoleTheme {
    LIGHT,
    DARK
}
