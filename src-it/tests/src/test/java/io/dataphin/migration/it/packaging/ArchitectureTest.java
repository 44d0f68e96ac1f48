package io.dataphin.migration.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(moduleClasses());
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(Layout.WRONG.product());

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheAllowedArrows(AllowedArrow arrow) {
        arrow.within(Layout.PRODUCT).check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindTheWrongArrowOfTheFixture(AllowedArrow arrow) {
        EvaluationResult result = arrow.within(Layout.WRONG).evaluate(FIXTURES);

        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(arrow.fixture()));
    }

    @Test
    void shouldHaveImportedTheProduct() {
        assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("io.dataphin.migration.api"));
        assertThat(PRODUCT).noneMatch(type -> type.getPackageName().startsWith("io.dataphin.migration.it"));
    }

    private static List<Path> moduleClasses() {
        Path root = ProjectFiles.find().root();
        return Stream.of("plugin-api", "plugin-impl", "webapp", "src-it/sandbox")
                .map(module -> root.resolve(module).resolve("target/classes"))
                .toList();
    }
}
