package io.dataphin.migration.persistence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** Tasks of one project that are published together. */
@Entity
@Table(name = "publication")
class PublicationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "project_id")
    long projectId;

    @Enumerated(EnumType.STRING)
    PublicationStep step;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "asked_by_name"))
    PersonColumns askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "one_by_one")
    boolean oneByOne;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "retry_since")
    Instant retrySince;

    @Column(name = "retry_count")
    int retryCount;

    @Version
    int version;

    PublicationWork toWork(List<PublicationItemEntity> items) {
        return new PublicationWork(
                id,
                version,
                projectId,
                step,
                askedBy.toRef(),
                oneByOne,
                sentAt,
                retrySince,
                retryCount,
                items.stream().map(PublicationItemEntity::toItem).toList());
    }
}
