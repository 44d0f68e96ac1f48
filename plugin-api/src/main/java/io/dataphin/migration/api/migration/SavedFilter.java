package io.dataphin.migration.api.migration;

/**
 * A filter of the list of records that a person keeps under a name.
 *
 * @param address query of the list's address, without the question mark; never empty
 * @param standard whether the list opens with it
 */
public record SavedFilter(long id, String name, String address, boolean standard) {}
