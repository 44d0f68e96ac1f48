package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskDraft;
import java.util.List;

/** What became of a job: a task, or the reasons why there can be none. */
public sealed interface Translation {

    /** What was found on the way, in the order of the fields; may be empty. */
    List<Finding> findings();

    /**
     * A job that has a task.
     *
     * @param draft the task to write
     * @param verdicts what became of every field, each field once
     * @param findings warnings and notes, no blockers
     */
    record Translated(TaskDraft draft, List<FieldVerdict> verdicts, List<Finding> findings) implements Translation {
        public Translated {
            verdicts = List.copyOf(verdicts);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A job that no task can be made of.
     *
     * @param findings all reasons, at least one of them a blocker
     */
    record Untranslatable(List<Finding> findings) implements Translation {
        public Untranslatable {
            findings = List.copyOf(findings);
        }

        /** The first blocker: the reason to name when there is room for one only. */
        public Finding reason() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.BLOCKER)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
