package io.dataphin.migration.it.migration;

/**
 * A deployment of the source. Generated ones have a name that is a legal task name, so their task is called the same.
 *
 * @param id deployment id
 * @param name deployment name
 */
record Job(String id, String name) {}
