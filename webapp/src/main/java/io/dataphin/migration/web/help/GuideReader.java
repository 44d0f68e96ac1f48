package io.dataphin.migration.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Reads the guide of one language as the build has packed it. The start page's headings and links decide on groups and order. */
final class GuideReader {

    /** Name of the start page: what code hostings show of a folder first. */
    static final String START = "README";

    private static final String FOLDER = "guide/";

    private final GuideMarkdown markdown = new GuideMarkdown();
    private final String language;

    /** @param language folder of the language */
    GuideReader(String language) {
        this.language = language;
    }

    GuideBook read() {
        List<GuideGroup> groups = new ArrayList<>();
        for (Listed listed : contents()) {
            groups.add(new GuideGroup(
                    listed.title(), listed.names().stream().map(this::page).toList()));
        }
        return new GuideBook(page(START), groups);
    }

    private GuidePage page(String name) {
        Node document = markdown.parse(source(name));
        String title = GuideMarkdown.title(document);
        return new GuidePage(name, title, markdown.render(document, language), GuideSections.of(document));
    }

    private List<Listed> contents() {
        List<Listed> found = new ArrayList<>();
        markdown.parse(source(START)).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() > 1) {
                    found.add(new Listed(GuideMarkdown.text(heading), new ArrayList<>()));
                }
            }

            @Override
            public void visit(Link link) {
                String file = link.getDestination();
                found.get(found.size() - 1)
                        .names()
                        .add(file.substring(0, file.length() - GuideMarkdown.FILE_END.length()));
            }
        });
        return found;
    }

    private String source(String name) {
        String resource = FOLDER + language + "/" + name + GuideMarkdown.FILE_END;
        try (InputStream in = GuideReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The guide has no page " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The guide cannot be read", e);
        }
    }

    /** A heading of the contents with the pages that are listed below it. */
    private record Listed(String title, List<String> names) {}
}
