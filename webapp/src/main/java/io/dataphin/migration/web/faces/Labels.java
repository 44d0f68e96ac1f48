package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word that a page shows, in the reader's language. Pages say {@code #{text.get('record.list.title')}}; patterns are those of
 * {@link MessageFormat}. The texts of errors, findings and events are not here: they are messages and belong to {@link Texts}.
 */
@Named("text")
@ApplicationScoped
public class Labels {

    /** The bundles, each beside the package that it serves. */
    static final List<String> BUNDLES = List.of(
            "io.dataphin.migration.web.faces.common",
            "io.dataphin.migration.web.record.record",
            "io.dataphin.migration.web.batch.batch",
            "io.dataphin.migration.web.batches.batches",
            "io.dataphin.migration.web.assessment.assessment",
            "io.dataphin.migration.web.difference.difference",
            "io.dataphin.migration.web.operations.operations",
            "io.dataphin.migration.web.help.help");

    /** English texts are in the bundle without a suffix; the server's own language must never be a fallback. */
    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final Texts texts;

    /** For the container's proxy only. */
    protected Labels() {
        this(null, null);
    }

    @Inject
    public Labels(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The text of a key. */
    public String get(String key) {
        return format(key);
    }

    /** The text of a key with one value. */
    public String with(String key, Object first) {
        return format(key, first);
    }

    /** The text of a key with two values. */
    public String with(String key, Object first, Object second) {
        return format(key, first, second);
    }

    /** The text of a key with three values. */
    public String with(String key, Object first, Object second, Object third) {
        return format(key, first, second, third);
    }

    /** The word for an enum constant, by the key {@code <type>.<CONSTANT>}; empty for null. */
    public String of(Enum<?> constant) {
        return constant == null ? "" : format(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The text that a family of texts has for an enum constant, by the key {@code <family>.<CONSTANT>}. */
    public String of(String family, Enum<?> constant) {
        return format(family + "." + constant.name());
    }

    /** The text that a family has for an enum constant, with one value. */
    public String of(String family, Enum<?> constant, Object first) {
        return format(family + "." + constant.name(), first);
    }

    /** A message of the domain in the reader's language; empty for null. */
    public String message(Message message) {
        return message == null ? "" : texts.render(message, language.getLocale());
    }

    /** An error of the domain, by its code {@code error.<CODE>}. */
    public String error(Message error) {
        return message(new Message("error." + error.code(), error.parameters()));
    }

    /** A number with the reader's grouping. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.getLocale()).format(value);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(pattern(key), language.getLocale()).format(values);
    }

    private String pattern(String key) {
        Locale locale = language.getLocale();
        for (String name : BUNDLES) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(name, locale, Labels.class.getClassLoader(), NO_SERVER_LANGUAGE);
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no bundle has this label", Labels.class.getName(), key);
    }
}
