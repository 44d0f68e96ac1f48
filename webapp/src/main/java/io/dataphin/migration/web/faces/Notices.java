package io.dataphin.migration.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The notices on a page. Each stays until it is closed, or until what caused it is done again; not when something else happens. */
@Named
@ViewScoped
public class Notices implements Serializable {

    private static final String ROW = ":\\d+:";

    private final PartialUpdate update;

    private final List<Notice> shown = new ArrayList<>();
    private int last;

    /** For the container's proxy only. */
    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(PartialUpdate update) {
        this.update = update;
    }

    /** What is shown, oldest first. */
    public List<Notice> getShown() {
        return shown;
    }

    /** Takes what the request has to tell, before its answer is drawn. What is drawn now need not outlive a redirect. */
    public void take() {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(false);
        boolean changed = take(cause(faces), faces.getMessageList(null));
        if (changed && faces.getPartialViewContext().isAjaxRequest()) {
            update.add("notices");
        }
    }

    boolean take(String cause, List<FacesMessage> told) {
        boolean changed = shown.removeIf(notice -> notice.cause().equals(cause));
        told.forEach(message ->
                shown.add(new Notice(++last, cause, message.getSeverity().getOrdinal(), message.getSummary())));
        return changed || !told.isEmpty();
    }

    /** The control that was used; the same in every row of a table. Empty when the page is opened. */
    private static String cause(FacesContext faces) {
        String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        return source == null ? "" : source.replaceAll(ROW, ":");
    }

    /** Takes a notice away. */
    public void close(int number) {
        if (shown.removeIf(notice -> notice.number() == number)) {
            update.add("notices");
        }
    }

    /**
     * One notice.
     *
     * @param number which one
     * @param cause what was done, as the client id of the control
     * @param severity 0 = done, 1 = needs attention, 2 = refused
     * @param text what is said
     */
    public record Notice(int number, String cause, int severity, String text) implements Serializable {}
}
