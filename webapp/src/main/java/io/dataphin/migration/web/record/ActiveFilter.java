package io.dataphin.migration.web.record;

/**
 * One restriction of the list, shown with a link that takes it away.
 *
 * @param parameter its name in the address
 * @param label what it restricts, in the reader's language
 */
public record ActiveFilter(String parameter, String label) {}
