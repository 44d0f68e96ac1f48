package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Each archive says under which licences its libraries are, and a bill of materials lies beside it. */
class LicencesIT {

    private static final ProjectFiles FILES = ProjectFiles.find();

    @Test
    void shouldNameEachLibraryOfTheWebApplication() throws IOException {
        Map<String, byte[]> war = entries(Files.newInputStream(FILES.war()));

        shouldNameItsLibraries(war);
        shouldBeIn(billOfMaterials(FILES.war()), war);
    }

    @Test
    void shouldNameEachLibraryOfTheEnterpriseArchiveAndOfTheWebApplicationInIt() throws IOException {
        Map<String, byte[]> ear = entries(Files.newInputStream(FILES.ear()));

        shouldNameItsLibraries(ear);
        shouldNameItsLibraries(entries(new ByteArrayInputStream(ear.get("webapp.war"))));
        shouldBeIn(billOfMaterials(FILES.ear()), ear);
    }

    private static void shouldNameItsLibraries(Map<String, byte[]> archive) {
        List<String> named = new String(archive.get("META-INF/NOTICE"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2, line.indexOf(": ")))
                .toList();

        assertThat(libraries(archive))
                .isNotEmpty()
                .allMatch(library -> named.stream().anyMatch(library::endsWith));
        assertThat(archive).containsKeys("META-INF/LICENSE", "META-INF/licenses/LGPL-2.1.txt");
    }

    /** Names of files without their ends; in the EAR they begin with the group. */
    private static List<String> libraries(Map<String, byte[]> archive) {
        return archive.keySet().stream()
                .filter(name -> name.matches("(WEB-INF/)?lib/.*\\.jar"))
                .map(name -> name.replaceAll(".*/|(-jakarta)?\\.jar$", ""))
                .filter(name -> !name.contains("plugin-"))
                .toList();
    }

    private static void shouldBeIn(List<String> bill, Map<String, byte[]> archive) {
        assertThat(libraries(archive)).allMatch(library -> bill.stream().anyMatch(library::endsWith));
    }

    private static List<String> billOfMaterials(Path archive) throws IOException {
        Path bill = archive.resolveSibling("migration-sbom.json");
        assumeThat(bill)
                .as("Maven makes no bill of materials while it is offline")
                .exists();
        return StreamSupport.stream(
                        Json.read(Files.readString(bill)).path("components").spliterator(), false)
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText())
                .toList();
    }

    private static Map<String, byte[]> entries(InputStream archive) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
