package io.dataphin.migration.web.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What stands on the pages in one language, and the codes of the messages. */
public final class BundleWords {

    private static final List<String> MESSAGES = List.of("failure", "finding", "blocker", "reason");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private final Properties labels = new Properties();
    private final Properties messages = new Properties();

    public BundleWords(Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language;
        Labels.BUNDLES.forEach(bundle -> load(labels, bundle.replace('.', '/') + suffix));
        MESSAGES.forEach(bundle -> load(messages, "io/dataphin/migration/runtime/message/" + bundle + suffix));
    }

    /** Whether a page shows this text; Chinese punctuation counts as the same in full and in half width. */
    public boolean hasText(String html) {
        String wanted = plain(TAGS.matcher(html).replaceAll(""));
        return labels.values().stream()
                .map(Object::toString)
                .anyMatch(label -> plain(label).equals(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }

    /** The word for a constant. */
    public String of(Enum<?> constant) {
        return labels.getProperty(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The codes of a kind of message: of {@code failure.TASK_GONE.message} it is {@code TASK_GONE}. */
    public Set<String> codes(String kind) {
        Set<String> codes = new TreeSet<>();
        messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(kind + "."))
                .forEach(key -> codes.add(key.split("\\.")[1]));
        return codes;
    }

    private static void load(Properties into, String resource) {
        try (InputStream in = BundleWords.class.getResourceAsStream("/" + resource + ".properties")) {
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
