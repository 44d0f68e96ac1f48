package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobResources.Expert;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the parallelism of a task comes from: the resources of the job, else its setting {@code parallelism.default}, else Dataphin's default; an
 * expert plan stands before all of them. A value that cannot be read and one that contradicts the value taken are told.
 */
final class ParallelismTranslator {

    static final String SETTING = "parallelism.default";

    private final Map<String, String> flinkConf;
    private final TranslationNotes notes;
    private final DefaultedValues defaulted;

    ParallelismTranslator(Map<String, String> flinkConf, TranslationNotes notes, DefaultedValues defaulted) {
        this.flinkConf = flinkConf;
        this.notes = notes;
        this.defaulted = defaulted;
    }

    /** @param parallelism as the basic resources say it */
    long basic(String parallelism) {
        SaidNumber resources = SaidNumber.of(FieldPaths.PARALLELISM, parallelism);
        SaidNumber setting = setting();
        long used = used(resources, setting);
        noteDoubts(resources, setting, used);
        if (resources.readable()) {
            notes.equal(FieldPaths.PARALLELISM, Long.toString(used));
        } else {
            FieldRule rule = ruleWithoutResources(resources, setting);
            notes.ruled(FieldPaths.PARALLELISM, rule, resources.text(), Long.toString(used));
            if (rule == FieldRule.DATAPHIN_DEFAULT) {
                defaulted.add(TaskContent.PARALLELISM, used);
            }
        }
        return used;
    }

    /** The largest parallelism of the plan's nodes: the plan sizes each of them, so that settings count only where it cannot be read. */
    long expert(Expert expert) {
        ExpertPlan plan = ExpertPlan.read(expert.plan());
        return plan.largest().isPresent() ? ofPlan(plan) : besidePlan(expert);
    }

    private long ofPlan(ExpertPlan plan) {
        long used = plan.largest().getAsLong();
        note(FieldRule.LARGEST_NODE_PARALLELISM, used);
        plan.unreadable()
                .forEach(value -> notes.find(
                        TranslationFindings.resourceValueUnreadable(FieldPaths.PLAN_PARALLELISM, value, used)));
        return used;
    }

    private long besidePlan(Expert expert) {
        SaidNumber resources = SaidNumber.of(FieldPaths.PARALLELISM, expert.parallelism());
        SaidNumber setting = setting();
        long used = used(resources, setting);
        noteDoubts(resources, setting, used);
        FieldRule rule =
                resources.readable() ? FieldRule.PARALLELISM_OF_BASIC : ruleWithoutResources(resources, setting);
        FieldRule named = rule == FieldRule.DATAPHIN_DEFAULT ? FieldRule.DEFAULT_FOR_UNREADABLE : rule;
        note(named, used);
        notes.find(TranslationFindings.expertPlanUnreadable(used, named));
        return used;
    }

    private SaidNumber setting() {
        return SaidNumber.of(FieldPaths.FLINK_CONF + SETTING, flinkConf.get(SETTING));
    }

    private static long used(SaidNumber resources, SaidNumber setting) {
        return resources.number().orElse(setting.number().orElse(ResourceDefaults.PARALLELISM));
    }

    private static FieldRule ruleWithoutResources(SaidNumber resources, SaidNumber setting) {
        if (setting.readable()) {
            return FieldRule.PARALLELISM_OF_SETTING;
        }
        return resources.unreadable() || setting.unreadable()
                ? FieldRule.DEFAULT_FOR_UNREADABLE
                : FieldRule.DATAPHIN_DEFAULT;
    }

    private void noteDoubts(SaidNumber resources, SaidNumber setting, long used) {
        Stream.of(resources, setting)
                .filter(SaidNumber::unreadable)
                .forEach(said ->
                        notes.find(TranslationFindings.resourceValueUnreadable(said.path(), said.text(), used)));
        if (resources.contradicts(setting)) {
            notes.find(TranslationFindings.resourceValuesContradict(List.of(resources, setting), used));
        }
    }

    private void note(FieldRule rule, long used) {
        notes.ruled(FieldPaths.TASK + TaskContent.PARALLELISM, rule, null, Long.toString(used));
    }
}
