package io.dataphin.migration.web.help;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown of the guide to HTML for the help page. Links between the files become links between help pages, pictures are taken from beside the
 * page; headings, and codes that begin a row of a table, become targets that other pages can link to. Raw HTML is shown as text.
 */
final class GuideMarkdown {

    /** How the files link to each other: {@code failures.md#RESOURCE_MISSING}. */
    static final String FILE_END = ".md";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new Attributes())
            .build();

    Node parse(String markdown) {
        return parser.parse(markdown);
    }

    /**
     * Renders a page.
     *
     * @param document what {@link #parse} gave; its addresses are changed
     * @param language folder of the language, where the pictures are
     */
    String render(Node document, String language) {
        document.accept(new Addresses(language));
        return renderer.render(document);
    }

    /** The text of the first heading; empty when there is none. */
    static String title(Node document) {
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading) {
                return text(child);
            }
        }
        return "";
    }

    /** The words of a node without markup. */
    static String text(Node node) {
        return TextContentRenderer.builder().build().render(node).strip();
    }

    /** Those of one page; it counts the headings. */
    private static final class Attributes implements AttributeProvider {

        private int headings;

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Code code && beginsRow(code)) {
                attributes.put("id", code.getLiteral());
            } else if (node instanceof TableCell cell && cell.isHeader()) {
                attributes.put("scope", "col");
            } else if (node instanceof Heading) {
                attributes.put("id", GuideSections.id(headings++));
            }
        }

        private static boolean beginsRow(Code code) {
            return code.getPrevious() == null
                    && code.getParent() instanceof TableCell cell
                    && cell.getPrevious() == null
                    && !cell.isHeader();
        }
    }

    /** Addresses of files become addresses below the help page. */
    private static final class Addresses extends AbstractVisitor {

        private final String language;

        Addresses(String language) {
            this.language = language;
        }

        @Override
        public void visit(Image image) {
            image.setDestination(language + "/" + image.getDestination());
        }

        @Override
        public void visit(Link link) {
            String[] parts = link.getDestination().split("#", 2);
            if (parts[0].endsWith(FILE_END)) {
                String name = parts[0].substring(0, parts[0].length() - FILE_END.length());
                link.setDestination("index.xhtml?page=" + name + (parts.length > 1 ? "#" + parts[1] : ""));
            }
            visitChildren(link);
        }
    }
}
