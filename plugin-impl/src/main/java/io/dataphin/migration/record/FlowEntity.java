package io.dataphin.migration.record;

import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.OpenIntent;
import io.dataphin.migration.flow.Retry;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row that a flow is kept in, with what is the same for flows of every kind. */
@MappedSuperclass
public abstract class FlowEntity {

    @Column(name = "tenant_id")
    long tenantId;

    /** When the next step is due. */
    @Column(name = "due_at")
    Instant dueAt;

    /** Null while it waits for admission. */
    @Column(name = "admitted_at")
    Instant admittedAt;

    /** Unexpected errors after which the flow looked whether its write was done. */
    int defects;

    /** Id of the request that asked for it; null for none. */
    @Column(name = "correlation_id")
    String correlationId;

    @Column(name = "retry_since")
    Instant retrySince;

    @Column(name = "retry_count")
    int retryCount;

    @Version
    int version;

    /** The flow that the row keeps. */
    public abstract FlowId flow();

    /** Whether the flow has ended. */
    protected abstract boolean ended();

    /** Whether it was admitted, has not ended, and belongs to the tenant: with a changed tenant id its calls would go to another one. */
    public boolean admittedIn(long tenant) {
        return tenantId == tenant && admitted();
    }

    /** Whether it was admitted and has not ended. */
    public boolean admitted() {
        return admittedAt != null && !ended();
    }

    /** Lets the flow begin now. */
    public void admit(Instant now) {
        admittedAt = now;
        dueAt = now;
    }

    /**
     * A new flow, which waits for admission.
     *
     * @param requestId of the request that asks for it; null for none
     */
    public void ask(long tenant, Instant now, String requestId) {
        tenantId = tenant;
        dueAt = now;
        correlationId = requestId;
    }

    public long tenantId() {
        return tenantId;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** Whether the flow waits for a passing fault. */
    public boolean retries() {
        return retryCount > 0;
    }

    /** What the runner has to know of the flow; {@code intent} is null for none. */
    public FlowHead head(FlowId id, OpenIntent intent) {
        Retry retry = retryCount == 0 ? Retry.NONE : new Retry(retrySince, retryCount);
        return new FlowHead(id, version, dueAt, retry, intent, defects, correlationId);
    }

    /** Stores what the runner decided. */
    public void take(FlowHead head) {
        dueAt = ColumnText.micros(head.dueAt());
        retrySince = ColumnText.micros(head.retry().since());
        retryCount = head.retry().count();
        defects = head.defects();
    }
}
