/** The database: schema, entities, and the stores that the engine and the services use. Nothing else knows JPA. */
package io.dataphin.migration.persistence;
