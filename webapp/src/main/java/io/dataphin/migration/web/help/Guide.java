package io.dataphin.migration.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The user guide in every language; read when somebody first asks for it. */
@ApplicationScoped
public class Guide {

    private final Map<String, GuideBook> books = new ConcurrentHashMap<>();

    /** The guide in a language that the product has texts in. */
    public GuideBook in(Locale locale) {
        return books.computeIfAbsent(locale.getLanguage(), language -> new GuideReader(language).read());
    }
}
