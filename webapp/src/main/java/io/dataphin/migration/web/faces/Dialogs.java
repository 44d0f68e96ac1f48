package io.dataphin.migration.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.primefaces.PrimeFaces;

/** Opens and closes the dialogs of a page: those that the tag {@code m:dialog} draws, by their names. */
@ApplicationScoped
public class Dialogs {

    /** Draws a dialog anew and opens it. */
    public void open(String name) {
        PrimeFaces.current().ajax().update(name + "-title", name);
        PrimeFaces.current().executeScript("PF('" + name + "').show()");
    }

    /** Closes a dialog. */
    public void close(String name) {
        PrimeFaces.current().executeScript("PF('" + name + "').hide()");
    }
}
