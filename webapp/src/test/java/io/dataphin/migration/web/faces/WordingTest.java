package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the texts of the product are written, in all bundles of pages, REST API and messages. */
class WordingTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources"), Path.of("../plugin-impl/src/main/resources"));
    private static final String CHINESE = "_zh_CN.properties";

    /** Things that the product counts. */
    private static final String THINGS =
            "jobs|records|tasks|batches|files|functions|fields|findings|warnings|minutes|seconds|hours|days";

    /** What is inside the branch of a form for several is in order. */
    private static final Pattern PLURAL_BRANCH =
            Pattern.compile("1<[^|{}]*\\{\\d+}[^|{}]*}|other \\{[^{}]*\\{\\w+}[^{}]*}");

    private static final Pattern NUMBER_BEFORE_PLURAL = Pattern.compile("\\{\\w+} (" + THINGS + ")\\b");

    /** There are always several of these. */
    private static final Pattern NEVER_ONE =
            Pattern.compile("record\\.bulk\\.(many|all)|error\\.BATCH_TOO_LARGE|Acceptance\\..*");

    private static final String IDEOGRAPH = "[\\u4e00-\\u9fff]";
    private static final Pattern HALF_WIDTH =
            Pattern.compile(IDEOGRAPH + "}? ?[,;:!?()]|[,;:!?(] ?\\{?" + IDEOGRAPH + "|" + IDEOGRAPH + "\\.(?: |$)");

    /** Formats are no text: {@code {0,choice,1#...}}, {@code {name, select, no {...}}}. */
    private static final Pattern FORMAT = Pattern.compile("\\{\\w+, ?(?:choice|select|number),? ?");

    @Test
    void shouldHaveAFormForOneWhereANumberIsFollowedByAPlural() {
        assertThat(texts(false))
                .allSatisfy(
                        (key, text) -> assertThat(PLURAL_BRANCH.matcher(text).replaceAll(""))
                                .as(key)
                                .matches(rest -> NEVER_ONE.matcher(key).matches()
                                        || !NUMBER_BEFORE_PLURAL.matcher(rest).find()));
    }

    @Test
    void shouldUseFullWidthPunctuationInChinese() {
        assertThat(texts(true))
                .allSatisfy((key, text) ->
                        assertThat(FORMAT.matcher(text).replaceAll("{")).as(key).doesNotContainPattern(HALF_WIDTH));
    }

    private static TreeMap<String, String> texts(boolean chinese) {
        TreeMap<String, String> texts = new TreeMap<>();
        FOLDERS.stream()
                .flatMap(WordingTest::bundles)
                .filter(bundle -> bundle.toString().endsWith(CHINESE) == chinese)
                .map(WordingTest::load)
                .forEach(
                        bundle -> bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key))));
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static Stream<Path> bundles(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve("io"))) {
            return files.filter(file -> file.toString().endsWith(".properties")).collect(Collectors.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path bundle) {
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
