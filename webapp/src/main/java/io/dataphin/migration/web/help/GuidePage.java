package io.dataphin.migration.web.help;

import java.util.List;

/**
 * A page of the guide.
 *
 * @param name the file's name without its end, the same in every language; stands in the address
 * @param title its first heading
 * @param html its content with the heading; safe to put into a page, since raw HTML in the source is shown as text
 * @param sections its words, by headings
 */
public record GuidePage(String name, String title, String html, List<GuideSection> sections) {

    public GuidePage {
        sections = List.copyOf(sections);
    }
}
