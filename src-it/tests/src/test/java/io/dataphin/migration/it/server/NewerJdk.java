package io.dataphin.migration.it.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A JDK that Payara 7 can run on, among those that Maven's toolchains plugin has found on this machine. */
final class NewerJdk {

    private static final Logger LOG = Logger.getLogger(NewerJdk.class.getName());
    private static final int OLDEST = 21;
    private static final String NONE = "Payara 7 is not tested: no JDK 21 or newer was found."
            + " Install one, or let JAVA21_HOME (JAVA25_HOME, ...) name one.";

    private NewerJdk() {}

    /** Its home. Without one the test is skipped, and the build's log says so. */
    static Path home() {
        Optional<Path> home = in(Path.of(System.getProperty("jdks")));
        if (home.isEmpty()) {
            LOG.warning(NONE);
        }
        assumeTrue(home.isPresent(), NONE);
        return home.orElseThrow();
    }

    /**
     * Finds one.
     *
     * @param toolchains a list of JDKs, as the plugin writes it: the best first
     */
    static Optional<Path> in(Path toolchains) {
        return elements(read(toolchains).getDocumentElement(), "toolchain")
                .filter(jdk -> feature(text(jdk, "version")) >= OLDEST)
                .map(jdk -> Path.of(text(jdk, "jdkHome")))
                .findFirst();
    }

    /** The 25 of 25.0.3; an old 1.8.0_412 ends as 1, which is old enough. */
    private static int feature(String version) {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    private static String text(Element parent, String name) {
        return elements(parent, name)
                .findFirst()
                .map(Element::getTextContent)
                .map(String::strip)
                .orElseThrow();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Document read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
