package io.dataphin.migration.flow;

import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Flows that have been admitted and have not ended. */
@ApplicationScoped
public class OpenFlows {

    private static final String WITHOUT_EXECUTION = """
            select f.flow from (
                select 'migrate-' || cast(id as varchar(20)) || '-' || cast(attempt as varchar(20)) as flow
                    from migration_record
                    where tenant_id = :tenant and status in ('WAITING', 'MIGRATING', 'SUBMITTING')
                        and admitted_at is not null
                union all
                select 'undo-' || cast(id as varchar(20)) || '-1' from record_undo
                    where tenant_id = :tenant and ended_at is null and admitted_at is not null
                union all
                select 'check-' || cast(id as varchar(20)) || '-1' from record_check
                    where tenant_id = :tenant and ended_at is null and admitted_at is not null
                union all
                select 'publish-' || cast(id as varchar(20)) || '-1' from publication
                    where tenant_id = :tenant and ended_at is null and admitted_at is not null
                union all
                select 'transfer-' || cast(id as varchar(20)) || '-1' from file_transfer
                    where tenant_id = :tenant and ended_at is null and admitted_at is not null) f
            where not exists (
                select 1 from scheduled_tasks t where t.task_name = 'flow' and t.task_instance = f.flow)""";

    private final EntityManagers entities;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected OpenFlows() {
        this(null, null);
    }

    @Inject
    public OpenFlows(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** Those that the scheduler does not know: after an upgrade, a restored backup, or a process that died right after an admission. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<FlowId> withoutExecution() {
        return entities.current()
                .unwrap(Session.class)
                .createNativeQuery(WITHOUT_EXECUTION, String.class)
                .setParameter("tenant", settings.tenantId())
                .getResultStream()
                .map(FlowId::parse)
                .toList();
    }
}
