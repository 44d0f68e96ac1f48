package io.dataphin.migration.web.help;

import java.util.List;

/**
 * A section of the guide that has the words that were looked for.
 *
 * @param page where it stands
 * @param section the section
 * @param heading its heading, the words marked
 * @param excerpt what stands around the first of the words, the words marked; empty when only the heading has them
 */
public record GuideHit(GuidePage page, GuideSection section, List<MarkedText> heading, List<MarkedText> excerpt) {

    public GuideHit {
        heading = List.copyOf(heading);
        excerpt = List.copyOf(excerpt);
    }
}
