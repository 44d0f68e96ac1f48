package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeTarget;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitLogsTest {

    private static final Caller CALLER = new Caller(new UserRef("30012012", "Wang Wei"), false);
    private static final ProjectRef PROJECT = new ProjectRef(7, Env.DEV);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final CannedCalls calls = new CannedCalls();
    private Submission submission = Submission.NONE.running(990017, NOW);
    private final SubmitLogs logs = new SubmitLogs(new Records(), new FakeTarget(calls), TestCalls.runner());

    @Test
    void shouldAnswerWhatThePlatformKeepsOfTheLastSubmit() {
        calls.answer("submitLog", Optional.of("line 1\nline 2"));

        assertThat(logs.of(CALLER, 5, PROJECT, true)).isEqualTo("line 1\nline 2\n");
        assertThat(calls.sent()).singleElement().asString().contains("30012012", "990017");
    }

    @Test
    void shouldSayThatNothingWasSubmittedYet() {
        submission = Submission.NONE;

        assertNone("submit", true);
        assertNone("submit", false);
    }

    @Test
    void shouldSayThatThePlatformDoesNotKeepTheLogAnyMore() {
        calls.answer("submitLog", Optional.empty());
        assertNone("submitLog", true);

        submission = submission.lost();
        assertNone("submitLog", true);
    }

    @Test
    void shouldHideTheLogFromWhoMayNotMigrateAndNotEvenAsk() {
        assertThat(logs.of(CALLER, 5, PROJECT, false)).isEqualTo("***\n");
        assertThat(calls.sent()).isEmpty();
    }

    private void assertNone(String object, boolean readable) {
        assertThatThrownBy(() -> logs.of(CALLER, 5, PROJECT, readable))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        refusal -> assertThat(refusal.text().parameters()).containsEntry("object", object));
    }

    private final class Records extends RecordStore {

        @Override
        public Submission submission(long id) {
            return submission;
        }
    }
}
