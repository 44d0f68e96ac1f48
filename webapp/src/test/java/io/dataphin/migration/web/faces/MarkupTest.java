package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages stay within their own content policy (D14) and hold no words of their own. */
class MarkupTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    /** PrimeFaces takes the handlers of its components out of the markup. Two are in use: a button closes a dialog, a hidden page does not poll. */
    private static final Pattern INLINE = Pattern.compile(
            "\\s(on[a-z]+|style)=\"(?!PF\\('\\w+'\\)\\.hide\\(\\)\"|return !document\\.hidden\")|<style|<script(?! (?:type=\"module\" )?src=)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<[^>]*>|#\\{(?:[^}']|'[^']*')*}|&[a-z]+;", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("pages")
    void shouldHaveNoInlineScriptHandlerOrStyle(Path page) throws IOException {
        assertThat(INLINE.matcher(Files.readString(page)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldHaveNoTextOutsideOfTheBundles(Path page) throws IOException {
        String words = MARKUP.matcher(Files.readString(page)).replaceAll(" ");

        assertThat(words.replaceAll("[^\\p{L}]", "")).isEmpty();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
