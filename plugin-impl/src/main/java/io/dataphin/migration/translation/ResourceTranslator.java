package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskResource.ConfigType;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Translates resources: basic ones field by field, an expert plan verbatim. */
final class ResourceTranslator {

    private static final JobResources.Share NOTHING = new JobResources.Share(null, null);
    private static final JobResources.Basic UNSAID = new JobResources.Basic(null, NOTHING, NOTHING);

    private final TranslationNotes notes;
    private final ShareTranslator shares;

    ResourceTranslator(TranslationNotes notes) {
        this.notes = notes;
        this.shares = new ShareTranslator(notes);
    }

    TaskResource translate(JobDefinition job) {
        long slots = TaskSlots.of(job.flinkConf(), notes);
        if (job.resources() instanceof JobResources.Expert expert) {
            return expert(expert, slots);
        }
        if (job.resources() instanceof JobResources.Basic basic) {
            notes.equal(FieldPaths.RESOURCE_MODE, ConfigType.BASIC.name());
            return basic(basic, slots);
        }
        notes.ruled(FieldPaths.RESOURCE_MODE, FieldRule.DATAPHIN_DEFAULT, null, ConfigType.BASIC.name());
        notes.find(TranslationFindings.resourcesDefaulted());
        return basic(UNSAID, slots);
    }

    private TaskResource basic(JobResources.Basic basic, long slots) {
        long parallelism = parallelism(basic.parallelism());
        String jobManager = FieldPaths.BASIC + FieldPaths.JOB_MANAGER;
        String taskManager = FieldPaths.BASIC + FieldPaths.TASK_MANAGER;
        return new TaskResource(
                ConfigType.BASIC,
                parallelism,
                taskManagers(parallelism, slots),
                shares.cpu(taskManager, basic.taskManager()),
                shares.memory(taskManager, basic.taskManager(), ResourceDefaults.TASK_MANAGER_MEMORY),
                shares.cpu(jobManager, basic.jobManager()),
                shares.memory(jobManager, basic.jobManager(), ResourceDefaults.JOB_MANAGER_MEMORY),
                null);
    }

    private TaskResource expert(JobResources.Expert expert, long slots) {
        notes.equal(FieldPaths.RESOURCE_MODE, ConfigType.EXPERT.name());
        notes.equal(FieldPaths.PLAN, expert.plan());
        if (expert.plan() == null || expert.plan().isBlank()) {
            notes.find(TranslationFindings.expertPlanMissing());
            return null;
        }
        long parallelism = planParallelism(expert.plan());
        String jobManager = FieldPaths.EXPERT + FieldPaths.JOB_MANAGER;
        BigDecimal cpu = shares.cpu(jobManager, expert.jobManager());
        String memory = shares.memory(jobManager, expert.jobManager(), ResourceDefaults.JOB_MANAGER_MEMORY);
        // CPU and memory of the task managers are the plan's business: it sizes slots one by one
        return new TaskResource(
                ConfigType.EXPERT,
                parallelism,
                taskManagers(parallelism, slots),
                null,
                null,
                cpu,
                memory,
                expert.plan());
    }

    private long parallelism(Long parallelism) {
        if (parallelism != null && parallelism > 0) {
            notes.equal(FieldPaths.PARALLELISM, parallelism.toString());
            return parallelism;
        }
        String used = Long.toString(ResourceDefaults.PARALLELISM);
        String source = parallelism == null ? null : parallelism.toString();
        notes.ruled(FieldPaths.PARALLELISM, FieldRule.DATAPHIN_DEFAULT, source, used);
        if (source != null) {
            notes.find(TranslationFindings.resourceValueUnreadable(FieldPaths.PARALLELISM, source, used));
        }
        return ResourceDefaults.PARALLELISM;
    }

    private long planParallelism(String plan) {
        OptionalLong largest = ExpertPlan.largestParallelism(plan);
        long used = largest.orElse(ResourceDefaults.PARALLELISM);
        FieldRule rule = largest.isPresent() ? FieldRule.LARGEST_NODE_PARALLELISM : FieldRule.DATAPHIN_DEFAULT;
        notes.ruled(FieldPaths.TASK + TaskContent.PARALLELISM, rule, null, Long.toString(used));
        if (largest.isEmpty()) {
            notes.find(TranslationFindings.expertPlanUnreadable(used));
        }
        return used;
    }

    private long taskManagers(long parallelism, long slots) {
        long count = (parallelism - 1) / slots + 1;
        notes.ruled(
                FieldPaths.TASK + TaskContent.TASK_MANAGER_COUNT,
                FieldRule.TASK_MANAGERS_FROM_SLOTS,
                null,
                Long.toString(count));
        return count;
    }
}
