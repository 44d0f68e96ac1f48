package io.dataphin.migration.database;

import jakarta.persistence.EntityManager;

/** Gives access to the entities; the stores get it by their constructors, so that tests can give them another one. */
@FunctionalInterface
public interface EntityManagers {

    /** The entity manager of the transaction that is open. */
    EntityManager current();
}
