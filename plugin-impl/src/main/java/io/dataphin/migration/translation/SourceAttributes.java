package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobLogging;
import io.dataphin.migration.api.job.JobResources;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The source's fields that no part of a task's content can hold: each is left out for a named reason. */
final class SourceAttributes {

    private static final Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry("workspace", FieldRule.SOURCE_BINDING),
            Map.entry("namespace", FieldRule.SOURCE_BINDING),
            Map.entry("referencedDeploymentDraftId", FieldRule.SOURCE_IDENTITY),
            Map.entry("creator", FieldRule.SOURCE_IDENTITY),
            Map.entry("creatorName", FieldRule.SOURCE_IDENTITY),
            Map.entry("modifier", FieldRule.SOURCE_IDENTITY),
            Map.entry("modifierName", FieldRule.SOURCE_IDENTITY),
            Map.entry("createdAt", FieldRule.SOURCE_HISTORY),
            Map.entry(FieldPaths.MODIFIED_AT, FieldRule.SOURCE_HISTORY),
            Map.entry(FieldPaths.JOB_SUMMARY, FieldRule.RUN_STATE),
            Map.entry(FieldPaths.HAS_CHANGED, FieldRule.RUN_STATE),
            Map.entry(FieldPaths.SQL_ARTIFACT, FieldRule.OTHER_ARTIFACT_KIND),
            Map.entry(FieldPaths.JAR_ARTIFACT, FieldRule.OTHER_ARTIFACT_KIND),
            Map.entry("artifact.pythonArtifact", FieldRule.OTHER_ARTIFACT_KIND),
            Map.entry("artifact.cdcYamlArtifact", FieldRule.OTHER_ARTIFACT_KIND),
            Map.entry(FieldPaths.BASIC, FieldRule.OTHER_RESOURCE_MODE),
            Map.entry(FieldPaths.EXPERT, FieldRule.OTHER_RESOURCE_MODE),
            Map.entry("batchResourceSetting", FieldRule.BATCH_ONLY));

    private final JobDefinition job;
    private final TranslationNotes notes;

    SourceAttributes(JobDefinition job, TranslationNotes notes) {
        this.job = job;
        this.notes = notes;
    }

    /** Gives every field its verdict that has none yet; call it last. */
    void note() {
        noteLogging(job.logging());
        noteLabels(job.labels());
        job.attributes().forEach((path, json) -> {
            if (!notes.covers(path)) {
                noteAttribute(path, ValueText.ofJson(json));
            }
        });
        noteSummary(
                FieldPaths.JOB_SUMMARY,
                job.job().state() == null ? null : job.job().state().name());
        noteSummary(FieldPaths.HAS_CHANGED, Boolean.toString(job.job().changedSinceStart()));
        noteSummary(
                FieldPaths.MODIFIED_AT,
                job.job().modifiedAt() == null ? null : job.job().modifiedAt().toString());
    }

    private void noteAttribute(String path, String value) {
        FieldRule rule = isEmptyContainer(path) ? FieldRule.NO_TARGET_FIELD : ruleOf(path);
        if (rule == FieldRule.SOURCE_BINDING) {
            notes.ruled(path, rule, value, value);
            return;
        }
        notes.dropped(path, rule, value);
        if (rule == FieldRule.UNKNOWN_FIELD) {
            notes.find(TranslationFindings.unknownField(path));
        }
    }

    /** The part of the answer that the job uses holds only fields that other rules know, so what is left there is new. */
    private FieldRule ruleOf(String path) {
        return ancestor(path)
                .filter(known -> !known.equals(ownArtifact()) && !known.equals(ownResources()))
                .map(RULES::get)
                .orElse(FieldRule.UNKNOWN_FIELD);
    }

    private static Optional<String> ancestor(String path) {
        return RULES.keySet().stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "."))
                .findFirst();
    }

    private String ownArtifact() {
        return job.artifact() instanceof JobArtifact.Sql ? FieldPaths.SQL_ARTIFACT : FieldPaths.JAR_ARTIFACT;
    }

    private String ownResources() {
        return job.resources() instanceof JobResources.Expert ? FieldPaths.EXPERT : FieldPaths.BASIC;
    }

    /** Maps whose entries have verdicts of their own, and sections of which the job has nothing. */
    private static boolean isEmptyContainer(String path) {
        String section = path + ".";
        return section.equals(FieldPaths.FLINK_CONF)
                || section.equals(FieldPaths.VARIABLES)
                || section.equals(FieldPaths.LABELS)
                || section.equals(FieldPaths.LOGGING);
    }

    private void noteSummary(String path, String value) {
        if (!notes.covers(path)) {
            notes.dropped(path, RULES.get(path), value);
        }
    }

    /** Nearly every job has the source's default logging, which is nothing that a person would miss. */
    private void noteLogging(JobLogging logging) {
        if (logging == null) {
            return;
        }
        drop(FieldPaths.LOGGING_PROFILE, logging.profile());
        drop(FieldPaths.LOGGING_TEMPLATE, logging.template());
        drop(FieldPaths.LOGGERS, loggersText(logging));
        drop(FieldPaths.LOG_KEEPING + "openHistory", logging.keepHistory());
        drop(FieldPaths.LOG_KEEPING + "expirationDays", logging.expirationDays());
        if (Losses.of(notes.verdicts()).stream().anyMatch(field -> field.startsWith(FieldPaths.LOGGING))) {
            notes.find(TranslationFindings.loggingNotCarried());
        }
    }

    private void drop(String field, Object value) {
        notes.dropped(field, FieldRule.NO_TARGET_FIELD, value == null ? null : value.toString());
    }

    private static String loggersText(JobLogging logging) {
        return logging.loggers().stream()
                .map(logger -> (logger.name() == null || logger.name().isEmpty() ? "root" : logger.name())
                        + "="
                        + logger.level())
                .collect(Collectors.joining(", "));
    }

    private void noteLabels(Map<String, String> labels) {
        labels.forEach((key, value) -> notes.dropped(FieldPaths.LABELS + key, FieldRule.NO_TARGET_FIELD, value));
        if (!labels.isEmpty()) {
            notes.find(TranslationFindings.labelsNotCarried(labels.keySet()));
        }
    }
}
