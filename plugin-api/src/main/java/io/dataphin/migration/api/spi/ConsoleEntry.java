package io.dataphin.migration.api.spi;

import java.util.Locale;
import java.util.Map;

/**
 * An entry of the console's Management Center menu.
 *
 * @param id stable name within the menu
 * @param titles what stands there, by language; English is always among them
 * @param path address below the plug-in's context root, with a leading slash, that opens it and takes {@code lang} and {@code theme}
 * @param icon address of an SVG image below the context root, with a leading slash
 * @param requiredRole role of the plug-in's own sign-in that opens it: {@code user} or {@code administrator}
 */
public record ConsoleEntry(String id, Map<Locale, String> titles, String path, String icon, String requiredRole) {

    /** The plug-in's own entry. */
    public static final ConsoleEntry MIGRATION = new ConsoleEntry(
            "cross-platform-migration",
            Map.of(Locale.ENGLISH, "Cross-platform Migration", Locale.SIMPLIFIED_CHINESE, "跨平台迁移"),
            "/open",
            "/jakarta.faces.resource/images/icon.svg.xhtml?ln=migration",
            "user");

    /** Keeps a copy. */
    public ConsoleEntry {
        titles = Map.copyOf(titles);
        if (!titles.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException("an entry needs an English title: " + id);
        }
    }

    /** What stands there for readers of a language; English for one that has no title. */
    public String title(Locale language) {
        return titles.getOrDefault(language, titles.get(Locale.ENGLISH));
    }
}
