package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProtectedPagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** The server itself serves nothing of the first; what is in the second is no page. */
    private static final Set<String> NO_PAGES = Set.of("WEB-INF", "resources");

    private static final Pattern PROTECTED = Pattern.compile("<url-pattern>/(\\w+)/\\*</url-pattern>");

    @Test
    void shouldAskForASignInBeforeEveryFolderOfPages() throws IOException {
        List<String> folders = protectedFolders();

        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !NO_PAGES.contains(name)))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folders).contains(folder));
        }
    }

    private static List<String> protectedFolders() throws IOException {
        String descriptor = Files.readString(PAGES.resolve("WEB-INF/web.xml"));
        String constraints = descriptor.substring(
                descriptor.indexOf("<security-constraint>"), descriptor.lastIndexOf("</security-constraint>"));
        return PROTECTED
                .matcher(constraints)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toList());
    }
}
