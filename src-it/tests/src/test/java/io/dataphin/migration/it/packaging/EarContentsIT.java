package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The enterprise archive is a skinny web application beside its shared libraries. */
class EarContentsIT {

    private static final Path EAR = ProjectFiles.find().ear();

    @Test
    void shouldServeTheContextRootOfTheContract() throws IOException {
        String descriptor = new String(entry("META-INF/application.xml"), StandardCharsets.UTF_8);

        assertThat(descriptor)
                .contains("version=\"10\"")
                .contains("<web-uri>webapp.war</web-uri>")
                .contains("<context-root>/migration</context-root>")
                .contains("<library-directory>lib</library-directory>");
    }

    @Test
    void shouldShareThePluginAndItsLibraries() throws IOException {
        assertThat(entries())
                .anyMatch(name -> name.matches("lib/(.*-)?plugin-api-.*\\.jar"))
                .anyMatch(name -> name.matches("lib/(.*-)?plugin-impl-.*\\.jar"))
                .anyMatch(name -> name.matches("lib/(.*-)?hibernate-core-.*\\.jar"))
                .anyMatch(name -> name.matches("lib/(.*-)?byte-buddy-.*\\.jar"))
                .anyMatch(name -> name.matches("lib/(.*-)?postgresql-.*\\.jar"))
                .anyMatch(name -> name.matches("lib/(.*-)?nimbus-jose-jwt-.*\\.jar"));
    }

    @Test
    void shouldLeaveOnlyTheLibrariesOfThePagesInTheWebApplication() throws IOException {
        List<String> libraries = warEntries()
                .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                .toList();

        assertThat(libraries)
                .hasSize(9)
                .allMatch(name -> name.matches(".*/(primefaces|fastexcel|opczip|commonmark|commonmark-ext-gfm-tables"
                        + "|java-diff-utils|oauth2-oidc-sdk|content-type|lang-tag)-.*"));
    }

    @Test
    void shouldNotCarryWhatTheServerBrings() throws IOException {
        Stream<String> all = Stream.concat(entries().stream(), warEntries());

        assertThat(all)
                .noneMatch(name ->
                        name.matches(".*/(.*-)?(jakarta\\.(persistence|transaction|inject|servlet|ws|enterprise)"
                                + "|jakartaee|jboss-logging|classmate|microprofile|checker-qual).*\\.jar"));
    }

    private static List<String> entries() throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            return ear.stream().map(ZipEntry::getName).toList();
        }
    }

    private static byte[] entry(String name) throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile());
                InputStream in = ear.getInputStream(Objects.requireNonNull(ear.getEntry(name), name))) {
            return in.readAllBytes();
        }
    }

    private static Stream<String> warEntries() throws IOException {
        Stream.Builder<String> names = Stream.builder();
        try (ZipFile ear = new ZipFile(EAR.toFile());
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry("webapp.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names.build();
    }
}
