package io.dataphin.migration.filter;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.SavedFilter;
import io.dataphin.migration.api.migration.SavedFilters;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps filters in the database. */
@ApplicationScoped
public class DefaultSavedFilters implements SavedFilters {

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected DefaultSavedFilters() {
        this(null, null, null);
    }

    @Inject
    public DefaultSavedFilters(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<SavedFilter> list(Caller caller) {
        return all(caller).stream().map(SavedFilterEntity::toFilter).toList();
    }

    @Override
    @Transactional
    public void save(Caller caller, String name, String address) {
        String legal = legalName(name);
        if (address == null || address.isBlank()) {
            throw new InvalidRequestException("FILTER_EMPTY");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new InvalidRequestException("FILTER_TOO_LONG", "limit", LONGEST_ADDRESS);
        }
        List<SavedFilterEntity> all = all(caller);
        Optional<SavedFilterEntity> former = named(all, legal);
        if (former.isEmpty() && all.size() >= MOST) {
            throw new ConflictException("FILTERS_FULL", "limit", MOST);
        }
        former.ifPresentOrElse(
                filter -> filter.address = address, () -> entities.current().persist(entity(caller, legal, address)));
    }

    private SavedFilterEntity entity(Caller caller, String name, String address) {
        SavedFilterEntity filter = new SavedFilterEntity();
        filter.tenantId = settings.tenantId();
        filter.userId = caller.userId();
        filter.name = name;
        filter.address = address;
        filter.createdAt = ColumnText.micros(clock.instant());
        return filter;
    }

    @Override
    @Transactional
    public void rename(Caller caller, long id, String name) {
        String legal = legalName(name);
        List<SavedFilterEntity> all = all(caller);
        if (named(all, legal).filter(other -> other.id != id).isPresent()) {
            throw new ConflictException("FILTER_NAME_TAKEN", "name", legal);
        }
        all.stream().filter(filter -> filter.id == id).forEach(filter -> filter.name = legal);
    }

    @Override
    @Transactional
    public void toggleDefault(Caller caller, long id) {
        all(caller).forEach(filter -> filter.standard = filter.id == id && !filter.standard);
    }

    @Override
    @Transactional
    public void delete(Caller caller, long id) {
        all(caller).stream().filter(filter -> filter.id == id).forEach(entities.current()::remove);
    }

    private List<SavedFilterEntity> all(Caller caller) {
        return entities.current()
                .createQuery(
                        "from SavedFilterEntity f where f.tenantId = :tenant and f.userId = :user order by f.name",
                        SavedFilterEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("user", caller.userId())
                .getResultList();
    }

    private static Optional<SavedFilterEntity> named(List<SavedFilterEntity> filters, String name) {
        return filters.stream().filter(filter -> filter.name.equals(name)).findFirst();
    }

    private static String legalName(String name) {
        String legal = Objects.requireNonNullElse(name, "").strip();
        if (legal.isEmpty() || legal.length() > LONGEST_NAME) {
            throw new InvalidRequestException("FILTER_NAME_INVALID", "limit", LONGEST_NAME);
        }
        return legal;
    }
}
