package io.dataphin.migration.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldRowTest {

    private final Verification verification = new Verification(
            Instant.EPOCH,
            List.of(
                    new FieldVerdict("a", Verdict.EQUAL, "1", "1", null),
                    new FieldVerdict("b", Verdict.POLICY, null, "/", "DEFAULT_DIRECTORY"),
                    new FieldVerdict("c", Verdict.DIFFERENT, "1", "2", null),
                    new FieldVerdict("d", Verdict.EQUAL, "1", "1", null)),
            Set.of());

    @Test
    void shouldShowWhatDiffersFirstAndWhatIsEqualLast() {
        assertThat(FieldRow.of(verification))
                .extracting(row -> row.field().name())
                .containsExactly("c", "b", "a", "d");
    }

    @Test
    void shouldSayInWordsWhatTheRuleDid() {
        assertThat(FieldRow.of(verification))
                .extracting(FieldRow::why)
                .containsExactly(null, Message.of("rule.DEFAULT_DIRECTORY"), null, null);
    }

    @Test
    void shouldCountTheVerdictsThatThereAre() {
        assertThat(FieldRow.counts(verification))
                .containsExactly(
                        Map.entry(Verdict.DIFFERENT, 1L), Map.entry(Verdict.POLICY, 1L), Map.entry(Verdict.EQUAL, 2L));
    }
}
