package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.FailureCause.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureCausesTest {

    private final FailureCauses causes = new FailureCauses();

    @Test
    void shouldCountWhatFailuresOfOneKindName() {
        causes.add(missing("geo-udf.jar"));
        causes.add(missing("geo-udf.jar, my.jar"));
        for (int i = 0; i < 3; i++) {
            causes.add(new Failure("TASK_GONE", Map.of("task", "orders_" + i)));
        }

        assertThat(causes.list()).extracting(FailureCause::code).containsExactly("TASK_GONE", "RESOURCE_MISSING");
        assertThat(causes.list().get(0).subjects()).isEmpty();
        assertThat(causes.list().get(1).count()).isEqualTo(2);
        assertThat(causes.list().get(1).subjects())
                .containsExactly(new Subject("geo-udf.jar", 2), new Subject("my.jar", 1));
    }

    @Test
    void shouldKeepThePlatformsWordsWhole() {
        causes.add(new Failure("SUBMIT_FAILED", Map.of("vendorMessage", "no quota, no queue", "missing", "")));

        assertThat(causes.list().get(0).subjects()).containsExactly(new Subject("no quota, no queue", 1));
    }

    @Test
    void shouldSpeakOfOneRecordInItsOwnWordsAndOfManyInWhatTheyHaveInCommon() {
        causes.add(missing("a.jar"));
        assertThat(causes.list().get(0).message().code()).isEqualTo("failure.RESOURCE_MISSING.message");

        causes.add(missing("b.jar"));
        assertThat(causes.list().get(0).message().code()).isEqualTo("failure.RESOURCE_MISSING.cause");
        assertThat(causes.list().get(0).remedy().code()).isEqualTo("failure.RESOURCE_MISSING.remedy");
    }

    private static Failure missing(String names) {
        return new Failure("RESOURCE_MISSING", Map.of("task", "orders", "missing", names));
    }
}
