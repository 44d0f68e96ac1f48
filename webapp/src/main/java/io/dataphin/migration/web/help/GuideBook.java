package io.dataphin.migration.web.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guide in one language.
 *
 * @param start what is shown first: the contents with a sentence a page
 * @param groups all other pages in reading order
 */
public record GuideBook(GuidePage start, List<GuideGroup> groups) {

    public GuideBook {
        groups = List.copyOf(groups);
    }

    /** All pages in reading order, the start page first. */
    public List<GuidePage> pages() {
        return Stream.concat(Stream.of(start), groups.stream().flatMap(group -> group.pages().stream()))
                .toList();
    }

    /** The page of that name; empty when there is none. */
    public Optional<GuidePage> page(String name) {
        return pages().stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** The page to read before this one; empty for the first. */
    public Optional<GuidePage> before(GuidePage page) {
        int index = pages().indexOf(page);
        return index > 0 ? Optional.of(pages().get(index - 1)) : Optional.empty();
    }

    /** The page to read after this one; empty for the last. */
    public Optional<GuidePage> after(GuidePage page) {
        int next = pages().indexOf(page) + 1;
        return next < pages().size() ? Optional.of(pages().get(next)) : Optional.empty();
    }
}
