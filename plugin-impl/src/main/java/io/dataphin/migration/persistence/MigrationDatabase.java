package io.dataphin.migration.persistence;

/** Names that the database parts share. */
public final class MigrationDatabase {

    /** JNDI name of the data source; the web application defines it. */
    public static final String JNDI_NAME = "java:app/jdbc/migration";

    private MigrationDatabase() {}
}
