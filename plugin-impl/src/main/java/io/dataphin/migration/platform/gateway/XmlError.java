package io.dataphin.migration.platform.gateway;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A gateway error in XML: elements {@code Code}, {@code Message} and {@code RequestId} below one root. */
public final class XmlError {

    private XmlError() {}

    /** @return texts of the elements without children by name; what was read before the first fault when it is not XML */
    public static Map<String, String> read(byte[] content) {
        Map<String, String> texts = new HashMap<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            collect(reader, texts);
        } catch (XMLStreamException e) {
            return texts;
        }
        return texts;
    }

    private static void collect(XMLStreamReader reader, Map<String, String> texts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT ->
                    texts.putIfAbsent(reader.getLocalName(), text.toString().strip());
                default -> {
                    // comments and processing instructions say nothing here
                }
            }
        }
    }
}
