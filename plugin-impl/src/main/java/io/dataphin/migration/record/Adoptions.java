package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which tasks have adopted source jobs, as far as this product did it. */
@ApplicationScoped
public class Adoptions {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /**
     * A task that has adopted a deployment.
     *
     * @param at when it was published, or in a Basic project submitted
     */
    public record Adoption(long recordId, long projectId, String projectName, String taskName, Instant at) {}

    /** The newest adoption of each of the deployments; those that were never adopted, or only by records that were undone, are left out. */
    @Transactional
    public Map<String, Adoption> newest(SourceLocation source, Collection<String> deploymentIds) {
        Map<String, Adoption> newest = new HashMap<>();
        if (deploymentIds.isEmpty()) {
            return newest;
        }
        entities.createQuery("""
                        select r from RecordEntity r join fetch r.batch b
                        where r.tenantId = :tenant and r.deploymentId in :deployments
                            and b.workspace = :workspace and b.namespace = :namespace
                            and r.fileId is not null and r.undoneAt is null
                            and (r.env = :basic and r.status = :succeeded or r.publicationStatus = :published)
                        order by r.id""", RecordEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("deployments", deploymentIds)
                .setParameter("workspace", source.workspace())
                .setParameter("namespace", source.namespace())
                .setParameter("basic", Env.PROD)
                .setParameter("succeeded", MigrationStatus.SUCCEEDED)
                .setParameter("published", PublicationStatus.PUBLISHED)
                .getResultList()
                .forEach(record -> newest.merge(
                        record.deploymentId,
                        adoption(record),
                        (one, other) -> one.at().isAfter(other.at()) ? one : other));
        return newest;
    }

    private static Adoption adoption(RecordEntity record) {
        return new Adoption(
                record.id,
                record.projectId,
                record.projectName,
                record.targetName,
                record.publicationAt == null ? record.finishedAt : record.publicationAt);
    }
}
