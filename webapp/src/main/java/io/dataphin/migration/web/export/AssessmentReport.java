package io.dataphin.migration.web.export;

import io.dataphin.migration.api.assessment.AssessedJob;
import io.dataphin.migration.api.assessment.Assessment;
import io.dataphin.migration.api.assessment.FindingGroup;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the report of an assessment as a page that needs nothing else: no script, and the style inside. Written by the XML writer of the platform, which
 * escapes what names and messages hold.
 */
final class AssessmentReport implements AutoCloseable {

    private static final String STYLE = """
            body{font:14px/1.5 system-ui,sans-serif;color:#1f2329;margin:2rem auto;max-width:70rem;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #d5d9e0}
            th{background:#f3f5f8}td.number,th.number{text-align:right}.small{color:#565d69;font-size:.9em}ul{margin:0;padding-left:1.1rem}
            td{overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}}""";

    private final OutputStream out;
    private final Function<Message, String> wording;
    private final XMLStreamWriter xml;

    AssessmentReport(OutputStream out, Function<Message, String> wording) throws IOException {
        this.out = out;
        this.wording = wording;
        try {
            out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A part of the page; the writer's own exception becomes one of the stream. */
    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void write(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Writes all but the jobs, and the head of their table. */
    void begin(Assessment assessment) throws IOException {
        write(() -> {
            head(assessment);
            counts(assessment);
            groups(assessment.findings());
            element("h2", text("report.jobs"));
            table("report.job", "report.readiness", "report.found");
        });
    }

    private void head(Assessment assessment) throws XMLStreamException {
        String title = wording.apply(Message.of("report.title", "project", assessment.projectName()));
        xml.writeStartElement("html");
        xml.writeStartElement("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "UTF-8");
        element("title", title);
        element("style", STYLE);
        xml.writeEndElement();
        xml.writeStartElement("body");
        element("h1", title);
        element(
                "p",
                wording.apply(Message.of(
                        "report.about",
                        "id",
                        assessment.id(),
                        "person",
                        assessment.startedBy().name(),
                        "at",
                        assessment.startedAt(),
                        "status",
                        text("report.status." + assessment.status()),
                        "done",
                        assessment.done(),
                        "total",
                        assessment.total())));
    }

    private void counts(Assessment assessment) throws XMLStreamException {
        table("report.readiness", "report.number");
        for (Readiness readiness : Readiness.values()) {
            xml.writeStartElement("tr");
            element("td", text("report.readiness." + readiness));
            element("td", String.valueOf(assessment.counts().get(readiness)));
            xml.writeEndElement();
        }
        endTable();
    }

    private void groups(List<FindingGroup> groups) throws XMLStreamException {
        element("h2", text("report.findings"));
        table("report.severity", "report.finding", "report.number", "report.subjects");
        for (FindingGroup group : groups) {
            xml.writeStartElement("tr");
            element("td", text("report.severity." + group.severity()));
            xml.writeStartElement("td");
            xml.writeCharacters(wording.apply(group.title()));
            small(wording.apply(group.example().remedy()));
            xml.writeEndElement();
            element("td", String.valueOf(group.jobs()));
            element(
                    "td",
                    group.subjects().stream()
                            .map(subject -> subject.name() + " (" + subject.jobs() + ")")
                            .collect(Collectors.joining(", ")));
            xml.writeEndElement();
        }
        endTable();
    }

    /** Writes some jobs. */
    void jobs(List<AssessedJob> jobs) throws IOException {
        write(() -> {
            for (AssessedJob job : jobs) {
                job(job);
            }
            xml.flush();
        });
    }

    private void job(AssessedJob job) throws XMLStreamException {
        xml.writeStartElement("tr");
        xml.writeStartElement("td");
        xml.writeCharacters(job.name());
        small(job.deploymentId());
        xml.writeEndElement();
        element("td", text("report.readiness." + job.readiness()));
        xml.writeStartElement("td");
        if (job.findings().isEmpty()) {
            xml.writeCharacters("–");
        } else {
            findings(job.findings());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void findings(List<Finding> findings) throws XMLStreamException {
        xml.writeStartElement("ul");
        for (Finding finding : findings) {
            xml.writeStartElement("li");
            xml.writeCharacters(
                    text("report.severity." + finding.severity()) + ": " + wording.apply(finding.message()));
            if (finding.line() != null) {
                xml.writeCharacters(" "
                        + wording.apply(
                                Message.of("report.place", "line", finding.line(), "column", finding.column())));
            }
            small(wording.apply(finding.remedy()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void table(String... columns) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeStartElement("thead");
        xml.writeStartElement("tr");
        for (String column : columns) {
            element("th", text(column));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("tbody");
    }

    private void endTable() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void small(String text) throws XMLStreamException {
        xml.writeStartElement("div");
        xml.writeAttribute("class", "small");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** An element without a text would be written in a form that HTML reads as an open one. */
    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.isEmpty() ? "–" : text);
        xml.writeEndElement();
    }

    private String text(String code) {
        return wording.apply(Message.of(code));
    }

    /** Ends the page. The stream below stays open: it belongs to the server. */
    @Override
    public void close() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        out.flush();
    }
}
