package io.dataphin.migration.web.help;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words of a page, by headings. A page begins with a heading. */
final class GuideSections extends AbstractVisitor {

    private final List<GuideSection> sections = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String heading = "";

    private GuideSections() {}

    static List<GuideSection> of(Node document) {
        GuideSections collected = new GuideSections();
        document.accept(collected);
        collected.endSection();
        return List.copyOf(collected.sections);
    }

    /** The id of the n-th heading of a page, from 0: the same in every language. */
    static String id(int number) {
        return "section-" + number;
    }

    @Override
    public void visit(Heading node) {
        endSection();
        heading = GuideMarkdown.text(node);
    }

    private void endSection() {
        if (!heading.isEmpty()) {
            sections.add(new GuideSection(
                    id(sections.size()), heading, words.toString().strip().replaceAll("\\s+", " ")));
        }
        words.setLength(0);
    }

    @Override
    public void visit(Text node) {
        words.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        words.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        words.append(node.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak node) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph node) {
        visitApart(node);
    }

    @Override
    public void visit(ListItem node) {
        visitApart(node);
    }

    /** Cells of tables. */
    @Override
    public void visit(CustomNode node) {
        visitApart(node);
    }

    private void visitApart(Node node) {
        visitChildren(node);
        words.append(' ');
    }
}
