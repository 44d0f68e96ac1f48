package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

    @Test
    void shouldCountWhatAPersonSetForTheJob() {
        assertThat(Losses.of(SampleJob.sql().translated().verdicts()))
                .containsExactlyInAnyOrder(
                        "labels.domain", "logging.loggingProfile", "logging.log4j2ConfigurationTemplate");
    }

    @ParameterizedTest
    @CsvSource({
        "logging.loggingProfile, oss, NO_TARGET_FIELD, true",
        "logging.loggingProfile, default, NO_TARGET_FIELD, false",
        "logging.loggingProfile, , NO_TARGET_FIELD, false",
        "logging.log4jLoggers, 'root=INFO', NO_TARGET_FIELD, false",
        "logging.log4jLoggers, 'root=DEBUG', NO_TARGET_FIELD, true",
        "logging.logReservePolicy.expirationDays, 7, NO_TARGET_FIELD, false",
        "labels, {}, NO_TARGET_FIELD, false",
        "labels.team, risk, NO_TARGET_FIELD, true",
        "slaLevel, gold, UNKNOWN_FIELD, true",
        "creatorName, wang, SOURCE_IDENTITY, false",
        "createdAt, 1, SOURCE_HISTORY, false",
        "jobSummary, RUNNING, RUN_STATE, false",
        "batchResourceSetting.maxSlot, 9, BATCH_ONLY, false"
    })
    void shouldTellWhetherSomebodyMayMissAField(String name, String source, String rule, boolean matters) {
        assertThat(Losses.matters(new FieldVerdict(name, Verdict.DROPPED, source, null, rule)))
                .isEqualTo(matters);
    }

    @Test
    void shouldNotMissWhatWasCarried() {
        assertThat(Losses.matters(new FieldVerdict("name", Verdict.EQUAL, "a", "a", null)))
                .isFalse();
    }
}
