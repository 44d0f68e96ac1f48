package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.AssessmentStatus;
import io.dataphin.migration.api.assessment.Assessments;
import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.FindingGroup.Subject;
import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFile;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.script.ScriptVariable;
import io.dataphin.migration.api.script.StatementKind;
import io.dataphin.migration.api.script.TableRole;
import io.dataphin.migration.api.task.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One assessment, 17, with two jobs on two pages. */
public final class FakeAssessments implements Assessments {

    public static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    public static final Finding MISSING =
            new Finding(Message.of("RESOURCE_MISSING", "name", "geo-udf.jar"), Severity.WARNING, 2, 3);

    public static final AssessedJob ORDERS = job("d-1", "orders", Readiness.REVIEW, MISSING);
    public static final AssessedJob CLICKS = job("d-2", "=clicks<b>", Readiness.READY);

    public static final ScriptAnalysis ANALYSIS = new ScriptAnalysis(
            null,
            null,
            List.of(new ScriptStatement(StatementKind.INSERT, new Place(2, 1), true, 0)),
            List.of(new ScriptTable(
                    "t", TableRole.SINK, "kafka", Map.of("password", "hidden"), new Place(2, 13), new Place(1, 1))),
            List.of(),
            List.of(new ScriptFunction("geo", "com.acme.Geo", true, new Place(1, 1))),
            List.of(new ScriptFile("https://bob:pass@host/geo-udf.jar", new Place(1, 9))),
            List.of(new ScriptVariable("key", true, new Place(2, 20))),
            List.of(),
            List.of());

    /** The assessment that there is. */
    public Assessment assessment = new Assessment(
            17,
            7,
            "Sales",
            AssessmentStatus.DONE,
            new UserRef("30010", "alice"),
            AT,
            AT.plusSeconds(60),
            2,
            2,
            Map.of(Readiness.READY, 1L, Readiness.REVIEW, 1L, Readiness.BLOCKED, 0L, Readiness.UNSUPPORTED, 0L),
            null,
            List.of(new FindingGroup(MISSING, 1, List.of(new Subject("geo-udf.jar", 1)))));

    /** How it was asked. */
    public final List<Object> calls = new ArrayList<>();

    public JobScript script = new JobScript(ORDERS, "ADD JAR 'x';\nINSERT INTO t SELECT 1;", ANALYSIS, false, null);
    public RuntimeException failure;

    private static AssessedJob job(String id, String name, Readiness readiness, Finding... findings) {
        return new AssessedJob(id, name, "orders", TaskType.FLINK_SQL, "SQLSCRIPT", readiness, AT, List.of(findings));
    }

    @Override
    public Assessment start(Caller caller, long projectId) {
        calls.add(projectId);
        fail();
        return assessment;
    }

    @Override
    public Slice<Assessment> list(Caller caller, AssessmentQuery query) {
        calls.add(query);
        fail();
        return new Slice<>(List.of(assessment), null, 1);
    }

    @Override
    public Assessment get(Caller caller, long id) {
        calls.add(id);
        fail();
        if (id != assessment.id()) {
            throw new NotFoundException("NOT_FOUND", "object", "assessment", "id", id);
        }
        return assessment;
    }

    @Override
    public Slice<AssessedJob> jobs(Caller caller, long id, AssessedJobQuery query) {
        calls.add(query);
        fail();
        boolean first = query.cursor() == null;
        Set<Readiness> wanted = query.readiness();
        List<AssessedJob> page = (first ? List.of(ORDERS) : List.of(CLICKS))
                .stream()
                        .filter(job -> wanted.isEmpty() || wanted.contains(job.readiness()))
                        .toList();
        return new Slice<>(page, first ? "next" : null, 2);
    }

    @Override
    public JobScript script(Caller caller, long id, String deploymentId) {
        calls.add(deploymentId);
        fail();
        return script;
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
