package io.dataphin.migration.signout;

import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps sign-outs in the database, where the other nodes find them. */
@ApplicationScoped
public class StoredSignOuts implements SignOuts {

    /** Far longer than clocks of nodes differ. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManagers entities;
    private final Clock clock;

    /** For the container's proxy only. */
    protected StoredSignOuts() {
        this(null, null);
    }

    @Inject
    public StoredSignOuts(EntityManagers entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(SignOut signOut) {
        Instant now = clock.instant();
        entities.current()
                .createQuery("delete from SignOutEntity s where s.at < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        SignOutEntity told = new SignOutEntity();
        told.sessionId = signOut.sessionId().orElse(null);
        told.subject = signOut.subject().orElse(null);
        told.issuedAt = ColumnText.micros(signOut.issuedAt());
        told.at = ColumnText.micros(now);
        entities.current().persist(told);
    }

    @Override
    @Transactional
    public List<SignOut> recent() {
        return entities.current()
                .createQuery("from SignOutEntity s where s.at >= :after", SignOutEntity.class)
                .setParameter("after", clock.instant().minus(TOLD))
                .getResultStream()
                .map(SignOutEntity::toSignOut)
                .toList();
    }
}
