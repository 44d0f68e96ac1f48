package io.dataphin.migration.web.help;

import java.util.List;

/**
 * Pages that belong together.
 *
 * @param title heading in the list of contents
 * @param pages in reading order; not empty
 */
public record GuideGroup(String title, List<GuidePage> pages) {

    public GuideGroup {
        pages = List.copyOf(pages);
    }
}
