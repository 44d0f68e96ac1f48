package io.dataphin.migration.it.packaging.wrong.runtime.configuration;

/** Named as in the product. */
public final class MigrationSettings {

    private MigrationSettings() {}

    /** Settings of a platform. */
    public record Dataphin() {}
}
