package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.primefaces.PrimeFaces;

/** Adds to the answer of an ajax request what only the server knows. */
@ApplicationScoped
public class PartialUpdate {

    /** PrimeFaces would give the focus back to the button that was pressed, if it were not told that somebody else moves it. */
    private static final String FOCUS = "PrimeFaces.customFocus=true;document.getElementById('%s')?.focus()";

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

    /**
     * Moves the focus to what is new on the page, or to what must be corrected, once the answer is shown.
     *
     * @param clientId id of an element that takes the focus; nothing happens when it is not shown
     */
    public void focus(String clientId) {
        PrimeFaces.current().executeScript(FOCUS.formatted(clientId));
    }
}
