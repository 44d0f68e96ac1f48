package io.dataphin.migration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How far entries were forwarded. */
@ApplicationScoped
public class ForwardedEntries {

    private final AuditHeads heads;

    /** For the container's proxy only. */
    protected ForwardedEntries() {
        this(null);
    }

    @Inject
    public ForwardedEntries(AuditHeads heads) {
        this.heads = heads;
    }

    /** What is sealed and was not forwarded yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<AuditChain.Range> waiting() {
        return heads.find()
                .filter(head -> head.forwarded < head.lastSequence)
                .map(head -> new AuditChain.Range(head.forwarded + 1, head.lastSequence));
    }

    /** All up to a place were forwarded. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void upTo(long sequence) {
        heads.lock().ifPresent(head -> head.forwarded = Math.max(head.forwarded, sequence));
    }
}
