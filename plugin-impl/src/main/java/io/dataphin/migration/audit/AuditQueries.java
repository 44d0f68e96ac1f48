package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.Conditions;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Entries as lists and files show them. */
@ApplicationScoped
public class AuditQueries {

    private final EntityManagers entities;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected AuditQueries() {
        this(null, null);
    }

    @Inject
    public AuditQueries(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** One page, newest first. */
    @Transactional
    public Slice<AuditEntry> page(AuditQuery query) {
        AuditCursor cursor = query.cursor() == null ? null : AuditCursor.read(query);
        AuditQuery effective = cursor == null ? query : cursor.query();
        Conditions filter = conditions(effective);
        long total = cursor == null ? count(filter) : cursor.total();
        if (cursor != null) {
            filter.add("(e.at < :lastAt or e.at = :lastAt and e.id < :lastId)", "lastAt", cursor.lastAt());
            filter.addValue("lastId", cursor.lastId());
        }
        List<AuditEntity> found = list(filter, "e.at desc, e.id desc", query.limit() + 1);
        List<AuditEntity> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() > shown.size() ? next(effective, shown, total) : null;
        return new Slice<>(shown.stream().map(AuditEntity::toEntry).toList(), next, total);
    }

    private static String next(AuditQuery query, List<AuditEntity> shown, long total) {
        AuditEntity last = shown.get(shown.size() - 1);
        return new AuditCursor(query, last.at, last.id, total).write();
    }

    /**
     * Sealed entries in the order of the chain.
     *
     * @param after place behind which they begin
     * @param upTo last place
     */
    @Transactional
    public List<AuditLine> lines(AuditQuery query, long after, long upTo, int most) {
        Conditions filter = conditions(query);
        filter.add("e.sequence > :after", "after", after);
        filter.add("e.sequence <= :upTo", "upTo", upTo);
        return list(filter, "e.sequence", most).stream().map(AuditEntity::line).toList();
    }

    private List<AuditEntity> list(Conditions filter, String order, int most) {
        TypedQuery<AuditEntity> rows = entities.current()
                .createQuery("from AuditEntity e where " + filter.where() + " order by " + order, AuditEntity.class);
        filter.bind(rows);
        return rows.setMaxResults(most).getResultList();
    }

    private long count(Conditions filter) {
        TypedQuery<Long> count = entities.current()
                .createQuery("select count(e) from AuditEntity e where " + filter.where(), Long.class);
        filter.bind(count);
        return count.getSingleResult();
    }

    private Conditions conditions(AuditQuery query) {
        Conditions filter = new Conditions();
        filter.add("e.tenantId = :tenant", "tenant", settings.tenantId());
        addActions(filter, query.actions());
        filter.addContaining(query.who(), "who", "e.userId", "e.userName");
        if (query.from() != null) {
            filter.add("e.at >= :from", "from", query.from());
        }
        if (query.to() != null) {
            filter.add("e.at < :to", "to", query.to());
        }
        if (query.result() != null) {
            String sign = query.result() == AuditQuery.Result.DONE ? "=" : "<>";
            filter.add("e.result " + sign + " :done", "done", AuditTrail.OK);
        }
        return filter;
    }

    private static void addActions(Conditions filter, Set<AuditAction> wanted) {
        if (wanted.contains(AuditAction.UNKNOWN)) {
            filter.add("(e.action in :actions or e.action not in :known)", "actions", names(wanted));
            filter.addValue("known", names(EnumSet.allOf(AuditAction.class)));
        } else {
            filter.addAny("e.action", "actions", names(wanted));
        }
    }

    private static List<String> names(Set<AuditAction> actions) {
        return actions.stream().map(AuditAction::name).toList();
    }
}
