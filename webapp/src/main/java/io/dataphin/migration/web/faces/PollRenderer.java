package io.dataphin.migration.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Hides the element that stands for a poll by an attribute: the content security policy of the pages forbids the inline style of PrimeFaces. */
public class PollRenderer extends org.primefaces.component.poll.PollRenderer {

    @Override
    protected void renderDummyMarkup(FacesContext context, UIComponent component, String clientId) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", component);
        writer.writeAttribute("id", clientId, null);
        writer.writeAttribute("hidden", "hidden", null);
        writer.endElement("div");
    }
}
