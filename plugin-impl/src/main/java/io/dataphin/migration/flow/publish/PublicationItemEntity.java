package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One object of a publication: a record's task, or a file or function that it needs. */
@Entity
@Table(name = "publication_item")
class PublicationItemEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_item_seq")
    @SequenceGenerator(name = "publication_item_seq", sequenceName = "publication_item_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "publication_id")
    long publicationId;

    @Column(name = "record_id")
    Long recordId;

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    String objectId;

    @Column(name = "object_name")
    String objectName;

    @Column(name = "object_version")
    String objectVersion;

    @Column(name = "submit_id")
    Long submitId;

    @Column(name = "seen_id")
    long seenId;

    @Enumerated(EnumType.STRING)
    PublishItem.State state;

    @Column(name = "run_known")
    boolean runKnown;

    /** Null for those of a former version, which kept running jobs only. */
    @Enumerated(EnumType.STRING)
    @Column(name = "run_state")
    JobState runState;

    @Column(name = "run_job_id")
    String runJobId;

    @Column(name = "run_started_at")
    Instant runStartedAt;

    /** What is published, in which version; identifies the row inside its publication. */
    ObjectVersion object() {
        return new ObjectVersion(objectType, objectId, objectVersion);
    }
}
