package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobResources.Share;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskResource.ConfigType;
import java.math.BigDecimal;

/** Translates resources: basic ones field by field, an expert plan verbatim. */
final class ResourceTranslator {

    private static final JobResources.Basic UNSAID = new JobResources.Basic("", "", Share.NOTHING, Share.NOTHING);

    private final TranslationNotes notes;
    private final DefaultedValues defaulted = new DefaultedValues();

    ResourceTranslator(TranslationNotes notes) {
        this.notes = notes;
    }

    /** The resources of the task; a job that lacks its plan has none. */
    TaskResource translate(JobDefinition job) {
        long slots = TaskSlots.of(job.flinkConf(), notes);
        ParallelismTranslator parallelism = new ParallelismTranslator(job.flinkConf(), notes, defaulted);
        TaskResource resource = job.resources() instanceof JobResources.Expert expert
                ? expert(expert, parallelism, slots)
                : basic((JobResources.Basic) job.resources(), parallelism, slots);
        defaulted.note(notes);
        return resource;
    }

    private TaskResource basic(JobResources.Basic said, ParallelismTranslator parallelisms, long slots) {
        JobResources.Basic basic = said == null ? UNSAID : said;
        noteMode(basic.mode(), ConfigType.BASIC, said == null);
        long parallelism = parallelisms.basic(basic.parallelism());
        ShareTranslator shares = new ShareTranslator(notes, defaulted);
        String jobManager = FieldPaths.BASIC + FieldPaths.JOB_MANAGER;
        String taskManager = FieldPaths.BASIC + FieldPaths.TASK_MANAGER;
        return new TaskResource(
                ConfigType.BASIC,
                parallelism,
                taskManagers(parallelism, slots),
                shares.cpu(taskManager, basic.taskManager(), TaskContent.TASK_MANAGER_CPU),
                shares.memory(
                        taskManager,
                        basic.taskManager(),
                        TaskContent.TASK_MANAGER_MEMORY,
                        ResourceDefaults.TASK_MANAGER_MEMORY),
                shares.cpu(jobManager, basic.jobManager(), TaskContent.JOB_MANAGER_CPU),
                jobManagerMemory(shares, jobManager, basic.jobManager()),
                null);
    }

    private TaskResource expert(JobResources.Expert expert, ParallelismTranslator parallelisms, long slots) {
        noteMode(expert.mode(), ConfigType.EXPERT, false);
        notes.equal(FieldPaths.PLAN, expert.plan());
        long parallelism = parallelisms.expert(expert);
        ShareTranslator shares = new ShareTranslator(notes, defaulted);
        String jobManager = FieldPaths.EXPERT + FieldPaths.JOB_MANAGER;
        BigDecimal cpu = shares.cpu(jobManager, expert.jobManager(), TaskContent.JOB_MANAGER_CPU);
        String memory = jobManagerMemory(shares, jobManager, expert.jobManager());
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

    private static String jobManagerMemory(ShareTranslator shares, String section, Share share) {
        return shares.memory(section, share, TaskContent.JOB_MANAGER_MEMORY, ResourceDefaults.JOB_MANAGER_MEMORY);
    }

    /** Which resources a job has is plain from what it has, even where the mode is not said. */
    private void noteMode(String said, ConfigType mode, boolean nothingSaid) {
        if (nothingSaid) {
            notes.ruled(FieldPaths.RESOURCE_MODE, FieldRule.DATAPHIN_DEFAULT, null, mode.name());
            defaulted.add(TaskContent.CONFIG_TYPE, mode);
        } else if (said.equalsIgnoreCase(mode.name())) {
            notes.equal(FieldPaths.RESOURCE_MODE, mode.name());
        } else {
            notes.ruled(FieldPaths.RESOURCE_MODE, FieldRule.MODE_OF_RESOURCES, said, mode.name());
        }
        if (!nothingSaid && !said.isBlank() && !said.equalsIgnoreCase(mode.name())) {
            notes.find(TranslationFindings.resourceValueUnreadable(FieldPaths.RESOURCE_MODE, said, mode));
        }
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
