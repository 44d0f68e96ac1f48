package io.dataphin.migration.web.rest;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Picks one of the product's languages. */
final class Language {

    private Language() {}

    /**
     * The best of English and Simplified Chinese.
     *
     * @param acceptLanguage the header's value; null, unknown languages and nonsense lead to English
     */
    static Locale of(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .filter(language -> language.equals("en") || language.equals("zh"))
                .findFirst()
                .map(language -> language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .orElse(Locale.ENGLISH);
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
