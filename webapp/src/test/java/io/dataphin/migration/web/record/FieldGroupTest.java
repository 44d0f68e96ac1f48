package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldGroupTest {

    private final List<FieldGroup> groups = FieldGroup.of(new Verification(
            Instant.EPOCH,
            List.of(
                    new FieldVerdict("equal", Verdict.EQUAL, "1", "1", null),
                    new FieldVerdict("policy", Verdict.POLICY, null, "/", "DEFAULT_DIRECTORY"),
                    new FieldVerdict("creator", Verdict.DROPPED, "7", null, "SOURCE_IDENTITY"),
                    new FieldVerdict("label", Verdict.DROPPED, "risk", null, "NO_TARGET_FIELD"),
                    new FieldVerdict("different", Verdict.DIFFERENT, "1", "2", null),
                    new FieldVerdict("spelt", Verdict.NORMALISED, "4Gi", "4096M", "MEMORY_UNITS")),
            Set.of("label"),
            null,
            null));

    @Test
    void shouldTellWhatWasCarriedWhatWasDecidedAndWhatIsMissed() {
        assertThat(groups)
                .extracting(FieldGroup::outcome, FieldGroupTest::names)
                .containsExactly(
                        tuple(FieldOutcome.DIFFERENT, List.of("different")),
                        tuple(FieldOutcome.MISSED, List.of("label")),
                        tuple(FieldOutcome.CARRIED, List.of("equal", "spelt")),
                        tuple(FieldOutcome.DECIDED, List.of("policy")),
                        tuple(FieldOutcome.HARMLESS, List.of("creator")));
    }

    @Test
    void shouldOpenOnlyWhatAPersonShouldLookAt() {
        assertThat(groups)
                .filteredOn(group -> group.outcome().isOpen())
                .extracting(FieldGroup::outcome)
                .containsExactly(FieldOutcome.DIFFERENT, FieldOutcome.MISSED);
    }

    @Test
    void shouldLeaveOutGroupsWithoutFields() {
        assertThat(FieldGroup.of(new Verification(Instant.EPOCH, List.of(), Set.of(), null, null)))
                .isEmpty();
    }

    @Test
    void shouldSayInWordsWhatTheRuleDid() {
        assertThat(groups.get(3).rows().get(0).why()).isEqualTo(Message.of("rule.DEFAULT_DIRECTORY"));
        assertThat(groups.get(2).rows().get(0).why()).isNull();
        assertThat(groups.get(2).rows().get(0).isSame()).isTrue();
    }

    private static List<String> names(FieldGroup group) {
        return group.rows().stream().map(row -> row.field().name()).toList();
    }
}
