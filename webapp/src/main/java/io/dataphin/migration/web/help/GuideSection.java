package io.dataphin.migration.web.help;

/**
 * A heading of a page and what stands below it.
 *
 * @param id where the address leads to, see {@link GuideSections#id}
 * @param heading its words
 * @param text the words below it, without markup
 */
public record GuideSection(String id, String heading, String text) {}
