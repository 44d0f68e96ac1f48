package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A symbol that is not there leaves a blank place, and no message. */
class IconsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("<m:icon name=\"([A-Za-z]+)\"|\\bicon=\"([A-Za-z]+)\"");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"i-([A-Za-z]+)\"");

    @Test
    void shouldHaveEverySymbolThatPagesName() throws IOException {
        assertThat(used()).isNotEmpty();
        assertThat(symbols()).containsAll(used());
    }

    private static Set<String> symbols() throws IOException {
        return SYMBOL.matcher(Files.readString(PAGES.resolve("WEB-INF/fragments/icons.xhtml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> USED.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
