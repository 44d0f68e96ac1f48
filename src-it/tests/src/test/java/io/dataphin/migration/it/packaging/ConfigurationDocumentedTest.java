package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code, the defaults file and the manual speak of the same keys and the same defaults. {@code DefaultsFileTest} compares values with the code. */
class ConfigurationDocumentedTest {

    private static final Path ROOT = ProjectFiles.find().root();
    private static final String NONE = "none";

    /** A key as a whole literal, or the beginning of one that a name from outside completes. */
    private static final Pattern LITERAL =
            Pattern.compile("\"(migration\\.[a-z0-9-]+\\.[a-z0-9.-]*|migration\\.(?:home|drain))\"");

    private static final Pattern LINE = Pattern.compile("(#?)(migration\\.[^=\\s]+)=(.*)");
    private static final Pattern ROW = Pattern.compile("\\| `(migration\\.[^`]+)` \\| (\\S+) \\|.*");

    @Test
    void shouldListInTheManualWhatTheDefaultsFileLists() throws IOException {
        assertThat(manual()).isEqualTo(defaultsFile());
    }

    @Test
    void shouldListEveryKeyThatTheCodeReads() throws IOException {
        Set<String> listed = defaultsFile().keySet();

        assertThat(literals()).isNotEmpty().allMatch(literal -> listed.stream().anyMatch(key -> reads(literal, key)));
    }

    @Test
    void shouldListNoKeyThatNoCodeReads() throws IOException {
        Set<String> literals = literals();

        assertThat(defaultsFile().keySet())
                .isNotEmpty()
                .allMatch(key -> literals.stream().anyMatch(literal -> reads(literal, key)));
    }

    @Test
    void shouldInjectTheDefaultsThatTheFileHolds() throws IOException {
        Map<String, String> listed = defaultsFile();

        assertThat(injected())
                .isNotEmpty()
                .allSatisfy((key, value) -> assertThat(listed).containsEntry(key, value));
    }

    /** {@code migration.credentials.<ref>.access-key-id} is read by a literal that ends where the name begins. */
    private static boolean reads(String literal, String key) {
        int name = key.indexOf('<');
        return literal.equals(name < 0 ? key : key.substring(0, name));
    }

    private static Map<String, String> defaultsFile() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        Path file = ROOT.resolve("plugin-impl/src/main/resources/META-INF/microprofile-config.properties");
        for (String line : Files.readAllLines(file)) {
            Matcher key = LINE.matcher(line);
            if (key.matches()) {
                defaults.put(key.group(2), key.group(1).isEmpty() ? key.group(3) : NONE);
            }
        }
        return defaults;
    }

    private static Map<String, String> manual() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/configuration.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                defaults.put(row.group(1), row.group(2).replace("`", ""));
            }
        }
        return defaults;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            LITERAL.matcher(Files.readString(source)).results().forEach(literal -> found.add(literal.group(1)));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> implementation = Files.walk(ROOT.resolve("plugin-impl/src/main/java"));
                Stream<Path> pages = Files.walk(ROOT.resolve("webapp/src/main/java"))) {
            return Stream.concat(implementation, pages)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    /** Keys that MicroProfile Config injects, and what it injects without a value. */
    private static Map<String, String> injected() {
        Map<String, String> defaults = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(ROOT.resolve("webapp/target/classes"))) {
            Stream<JavaAnnotation<?>> onFields =
                    type.getFields().stream().flatMap(field -> field.getAnnotations().stream());
            Stream<JavaAnnotation<?>> onParameters = type.getCodeUnits().stream()
                    .map(JavaCodeUnit::getParameters)
                    .flatMap(List::stream)
                    .map(JavaParameter::getAnnotations)
                    .flatMap(Set::stream);
            Stream.concat(onFields, onParameters)
                    .filter(annotation ->
                            annotation.getRawType().getSimpleName().equals("ConfigProperty"))
                    .forEach(property -> defaults.put(text(property, "name"), preset(property)));
        }
        return defaults;
    }

    private static String preset(JavaAnnotation<?> property) {
        String value = text(property, "defaultValue");
        return value.startsWith("org.eclipse.microprofile.config.configproperty.unconfigured") ? NONE : value;
    }

    private static String text(JavaAnnotation<?> annotation, String name) {
        return annotation.get(name).map(String::valueOf).orElse(NONE);
    }
}
