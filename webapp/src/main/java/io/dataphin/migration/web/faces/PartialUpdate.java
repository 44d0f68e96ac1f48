package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.primefaces.PrimeFaces;

/** Adds to the answer of an ajax request what only the server knows. */
@ApplicationScoped
public class PartialUpdate {

    /**
     * Lets regions be drawn anew that changed.
     *
     * @param clientIds client ids of the regions
     */
    public void add(String... clientIds) {
        PrimeFaces.current().ajax().update(clientIds);
    }

    /** Tells the script of the page a value. */
    public void tell(String name, String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    /** Shows a menu that waited for its items. PrimeFaces hangs it beside the landmarks of the page, where readers of the screen do not find it. */
    public void showMenu(String widget) {
        String menu = "PF('" + widget + "')";
        PrimeFaces.current().executeScript(menu + ".jq.appendTo('#content');" + menu + ".show()");
    }

    /** Moves the focus, because what had it is gone. */
    public void focus(String elementId) {
        PrimeFaces.current().executeScript("document.getElementById('" + elementId + "').focus()");
    }
}
