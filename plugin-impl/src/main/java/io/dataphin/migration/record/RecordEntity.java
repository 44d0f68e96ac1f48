package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.feed.ChangeFeed;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.migrate.MigrateStep;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** One job in one batch. Changed through {@link RecordChange} only, which owns the allowed transitions. */
@Entity
@Table(name = "migration_record")
public class RecordEntity extends FlowEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "migration_record_seq")
    @SequenceGenerator(name = "migration_record_seq", sequenceName = "migration_record_seq", allocationSize = 50)
    Long id;

    // Eager: the engine needs the source with every record, and fields of a lazy proxy would read as empty.
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "batch_id")
    BatchEntity batch;

    @Column(name = "position_in_batch")
    int position;

    @Column(name = "deployment_id")
    String deploymentId;

    @Column(name = "object_name")
    String objectName;

    @Column(name = "target_name")
    String targetName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format")
    TaskType fileFormat;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    Env env;

    @Column(name = "project_name")
    String projectName;

    @Enumerated(EnumType.STRING)
    @Column(name = "same_name_policy")
    SameNamePolicy policy;

    /** Codes separated by commas. */
    @Column(name = "accepted_findings")
    String acceptedFindings;

    @Enumerated(EnumType.STRING)
    MigrationStatus status;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    MigrateStep step;

    @Column(name = "waiting_code")
    String waitingCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "waiting_parameters")
    Map<String, String> waitingParameters;

    @Column(name = "failure_code")
    String failureCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "failure_parameters")
    Map<String, String> failureParameters;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_status")
    PublicationStatus publicationStatus;

    @Column(name = "publication_message")
    String publicationMessage;

    @Column(name = "publication_at")
    Instant publicationAt;

    @Column(name = "publication_failure_code")
    String publicationFailureCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "publication_failure_parameters")
    Map<String, String> publicationFailureParameters;

    @Column(name = "undone_at")
    Instant undoneAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "undone_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "undone_by_name"))
    PersonColumns undoneBy;

    /** Null when no undo runs and none has failed. */
    @Enumerated(EnumType.STRING)
    @Column(name = "undo_status")
    Undoing.Status undoStatus;

    @Column(name = "undo_failure_code")
    String undoFailureCode;

    @Convert(converter = ParametersConverter.class)
    @Column(name = "undo_failure_parameters")
    Map<String, String> undoFailureParameters;

    @Column(name = "undo_at")
    Instant undoAt;

    /** What became of the job by the last check; null before the first one. */
    @Enumerated(EnumType.STRING)
    @Column(name = "drift_source")
    Drift.Side driftSource;

    /** What became of the task. */
    @Enumerated(EnumType.STRING)
    @Column(name = "drift_target")
    Drift.Side driftTarget;

    @Column(name = "drift_checked_at")
    Instant driftCheckedAt;

    boolean drifted;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "migrator_id"))
    @AttributeOverride(name = "name", column = @Column(name = "migrator_name"))
    PersonColumns migrator;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    /** Since when the record is in its stage; null before its first one. */
    @Column(name = "stage_since")
    Instant stageSince;

    int attempt;

    @Column(name = "previous_record_id")
    Long previousRecordId;

    @Column(name = "migration_key")
    String migrationKey;

    @Column(name = "busy_key")
    String busyKey;

    @Column(name = "target_key")
    String targetKey;

    @Column(name = "snapshot_hash")
    String snapshotHash;

    @Column(name = "draft_hash")
    String draftHash;

    @Column(name = "pre_image_hash")
    String preImageHash;

    @Column(name = "overwrite_file_id")
    String overwriteFileId;

    @Column(name = "overwrite_version")
    Long overwriteVersion;

    @Column(name = "file_id")
    String fileId;

    @Column(name = "task_version")
    Long taskVersion;

    @Column(name = "task_url")
    String taskUrl;

    @Column(name = "task_directory")
    String taskDirectory;

    @Column(name = "task_owner_id")
    String taskOwnerId;

    @Column(name = "async_id")
    Long asyncId;

    @Column(name = "submit_id")
    Long submitId;

    @Column(name = "submit_started_at")
    Instant submitStartedAt;

    /** How many writes were begun. */
    int rounds;

    /** What steps remember for later ones, as JSON; null for nothing. */
    @Column(name = "step_memory")
    String memory;

    @Override
    protected boolean ended() {
        return step == MigrateStep.NONE;
    }

    /** One busy record a source job; the location is part of it, since ids are only unique inside a workspace. */
    String busyKeyText() {
        return busyKey(batch.workspace, batch.namespace, deploymentId);
    }

    /** The text of a job's busy key. */
    static String busyKey(String workspace, String namespace, String deploymentId) {
        return workspace + "/" + namespace + "/" + deploymentId;
    }

    /** One busy record a target name. */
    String targetKeyText() {
        return projectId + "/" + targetName;
    }

    /** Where the job comes from. */
    public SourceLocation source() {
        return batch.source();
    }

    /** What the last check found; null when there was none. */
    Drift drift() {
        return driftCheckedAt == null ? null : new Drift(driftSource, driftTarget, driftCheckedAt);
    }

    public String deploymentId() {
        return deploymentId;
    }

    public String draftHash() {
        return draftHash;
    }

    public Env env() {
        return env;
    }

    public TaskType fileFormat() {
        return fileFormat;
    }

    public String fileId() {
        return fileId;
    }

    public Long id() {
        return id;
    }

    public String objectName() {
        return objectName;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String preImageHash() {
        return preImageHash;
    }

    public long projectId() {
        return projectId;
    }

    public Stage stage() {
        return stage;
    }

    public MigrationStatus status() {
        return status;
    }

    public String targetName() {
        return targetName;
    }

    public Long taskVersion() {
        return taskVersion;
    }

    @Override
    public FlowId flow() {
        return new FlowId(FlowKind.MIGRATE, id, attempt);
    }

    ChangeFeed.Entry entry() {
        return new ChangeFeed.Entry(tenantId, id, projectId, status, stage);
    }

    /** Whether the record was undone and had overwritten this version of its task. */
    public boolean gaveBack(long version) {
        return undoneAt != null && Long.valueOf(version).equals(overwriteVersion);
    }
}
