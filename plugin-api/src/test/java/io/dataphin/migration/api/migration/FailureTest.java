package io.dataphin.migration.api.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({"4:11, 4, 11", "'', none, none"})
    void shouldTellAPlaceOfAFormerVersionByLineAndColumn(String place, String line, String column) {
        Failure failure = new Failure("SQL_INVALID", Map.of("place", place, "task", "t"));

        assertThat(failure.message().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of("task", "t", "line", line, "column", column));
    }

    @ParameterizedTest
    @CsvSource({
        "RESOURCE_MISSING, true, true",
        "SQL_INVALID, false, false",
        "TASK_TYPE_CONFLICT, true, false",
        "TASK_CHANGED, false, true",
        "TASK_GONE, false, true",
        "RESOURCE_NAME_INVALID, false, false",
        "FUNCTION_NAME_INVALID, false, false",
        "TASK_PARAMETER_INVALID, false, false",
        "TARGET_UNAVAILABLE, true, true"
    })
    void shouldKnowWhatARepetitionCannotMend(String code, boolean submit, boolean migrate) {
        Failure failure = new Failure(code, Map.of());

        assertThat(failure.repeatable(Action.SUBMIT)).isEqualTo(submit);
        assertThat(failure.repeatable(Action.MIGRATE)).isEqualTo(migrate);
        assertThat(failure.repeatable(Action.UNDO)).isTrue();
    }

    @Test
    void shouldNameFilesWithACommaInTheirNameAndNoSecrets() {
        Failure failure = new Failure(
                "RESOURCE_MISSING", Map.of("missing", "job, v2.jar, geo.jar", "missingNames", "job, v2.jar\ngeo.jar"));

        assertThat(failure.subjects()).containsExactly("job, v2.jar", "geo.jar");
        assertThat(new Failure("RESOURCE_MISSING", Map.of("missing", "a.jar, b.jar")).subjects())
                .containsExactly("a.jar", "b.jar");
        assertThat(new Failure("SUBMIT_FAILED", Map.of("vendorMessage", "no: password=C4nary!")).subjects())
                .containsExactly("no: password=***");
    }
}
