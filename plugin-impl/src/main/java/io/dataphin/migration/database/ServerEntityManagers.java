package io.dataphin.migration.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The entity manager that the server binds to each transaction. */
@ApplicationScoped
class ServerEntityManagers implements EntityManagers {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Override
    public EntityManager current() {
        return entities;
    }
}
