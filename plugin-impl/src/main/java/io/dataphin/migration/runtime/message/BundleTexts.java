package io.dataphin.migration.runtime.message;

import com.ibm.icu.text.MessageFormat;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.MessageBundle;
import io.dataphin.migration.api.message.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts from the product's bundles, one a feature, and from those that extensions bring. */
@ApplicationScoped
public class BundleTexts implements Texts {

    /** No fall-back to the server's own language: what is not translated is English. */
    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final List<String> OWN = List.of(
            "blocker",
            "error",
            "event",
            "failure",
            "finding",
            "installation",
            "reason",
            "refusal",
            "rule",
            "title",
            "waiting");

    /** Shown for a value that a message does not have. */
    private static final String UNKNOWN = "-";

    private record Key(String code, Locale locale) {}

    @Inject
    @Any
    private Instance<MessageBundle> extensions;

    private final Map<Key, Optional<String>> patterns = new ConcurrentHashMap<>();

    @Override
    public String render(Message message, Locale locale) {
        return patterns.computeIfAbsent(new Key(message.code(), locale), this::pattern)
                .map(pattern -> format(pattern, message, locale))
                .orElseGet(() ->
                        message.parameters().isEmpty() ? message.code() : message.code() + " " + message.parameters());
    }

    /** A text may have got a placeholder after the message was stored. */
    private static String format(String pattern, Message message, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        Map<String, Object> values = new HashMap<>();
        format.getArgumentNames().forEach(name -> values.put(name, UNKNOWN));
        values.putAll(message.parameters());
        return format.format(values, new StringBuffer(), null).toString();
    }

    private Optional<String> pattern(Key key) {
        return bundles(key.locale()).stream()
                .filter(bundle -> bundle.containsKey(key.code()))
                .map(bundle -> bundle.getString(key.code()))
                .findFirst();
    }

    private List<ResourceBundle> bundles(Locale locale) {
        List<ResourceBundle> bundles = new ArrayList<>();
        for (String name : OWN) {
            bundles.add(bundle(
                    BundleTexts.class.getPackageName() + "." + name, locale, BundleTexts.class.getClassLoader()));
        }
        if (extensions != null) {
            for (MessageBundle extension : extensions) {
                bundles.add(bundle(extension.baseName(), locale, extension.classLoader()));
            }
        }
        return bundles;
    }

    private static ResourceBundle bundle(String name, Locale locale, ClassLoader loader) {
        try {
            return ResourceBundle.getBundle(name, locale, loader, ENGLISH_LAST);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the bundle " + name + " is missing", e);
        }
    }
}
