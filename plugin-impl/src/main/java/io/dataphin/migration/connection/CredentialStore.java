package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps credentials with their encrypted secrets. Nothing else reads the table. */
@ApplicationScoped
public class CredentialStore {

    private static final String ALL = "from CredentialEntity c where c.tenantId = :tenant";

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected CredentialStore() {
        this(null, null, null);
    }

    @Inject
    public CredentialStore(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** A credential; empty when none is stored. */
    @Transactional
    public Optional<StoredCredential> find(String ref, CredentialPurpose purpose) {
        return query(ALL + " and c.ref = :ref and c.purpose = :purpose")
                .setParameter("ref", ref)
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst()
                .map(CredentialEntity::toCredential);
    }

    /** All credentials, by name. */
    @Transactional
    public List<StoredCredential> all() {
        return query(ALL + " order by c.ref, c.purpose").getResultList().stream()
                .map(CredentialEntity::toCredential)
                .toList();
    }

    /**
     * Stores credentials in place of those for the same purposes. Nobody changes these meanwhile, so that a secret that is kept is the one that belongs to
     * the rest.
     *
     * @param secrets the encrypted secrets of a new credential, by the stored one
     * @throws io.dataphin.migration.database.KeyTakenException {@code CREDENTIAL} when somebody else stores the first one at the same moment
     */
    @Transactional
    public void save(
            String ref,
            List<NewCredential> wanted,
            UserRef by,
            BiFunction<NewCredential, Optional<StoredCredential>, Secrets> secrets) {
        Map<CredentialPurpose, CredentialEntity> stored = locked(ref);
        wanted.forEach(one -> {
            CredentialEntity known = stored.get(one.purpose());
            Secrets encrypted = secrets.apply(one, Optional.ofNullable(known).map(CredentialEntity::toCredential));
            CredentialEntity entity = known == null ? added(ref, one.purpose()) : known;
            entity.change(one, encrypted, by, ColumnText.micros(clock.instant()));
            entities.current().persist(entity);
        });
        flush();
    }

    private Map<CredentialPurpose, CredentialEntity> locked(String ref) {
        return query(ALL + " and c.ref = :ref order by c.id")
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(entity -> entity.purpose, Function.identity()));
    }

    private CredentialEntity added(String ref, CredentialPurpose purpose) {
        CredentialEntity entity = new CredentialEntity();
        entity.tenantId = settings.tenantId();
        entity.ref = ref;
        entity.purpose = purpose;
        return entity;
    }

    private void flush() {
        try {
            entities.current().flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }

    /**
     * Deletes all that is stored for a name.
     *
     * @return how many credentials there were
     */
    @Transactional
    public int delete(String ref) {
        return entities.current()
                .createQuery("delete from CredentialEntity c where c.tenantId = :tenant and c.ref = :ref")
                .setParameter("tenant", settings.tenantId())
                .setParameter("ref", ref)
                .executeUpdate();
    }

    /**
     * Gives credentials other secrets. Nobody stores one meanwhile, so that no new secret is lost.
     *
     * @param change the new secrets; empty leaves a credential as it is
     */
    @Transactional
    public void changeSecrets(Function<StoredCredential, Optional<Secrets>> change) {
        query(ALL + " order by c.id")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entity -> change.apply(entity.toCredential()).ifPresent(entity::secrets));
    }

    private TypedQuery<CredentialEntity> query(String text) {
        return entities.current().createQuery(text, CredentialEntity.class).setParameter("tenant", settings.tenantId());
    }
}
