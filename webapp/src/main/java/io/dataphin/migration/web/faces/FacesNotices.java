package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the person at the page what happened. Notices survive one redirect. */
@ApplicationScoped
public class FacesNotices {

    private final Labels labels;

    /** For the container's proxy only. */
    protected FacesNotices() {
        this(null);
    }

    @Inject
    public FacesNotices(Labels labels) {
        this.labels = labels;
    }

    /** Says that something was done. */
    public void done(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, text(key, values));
    }

    /** Says that something was done, in a finished text. */
    public void said(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    /** Says that something needs the person's attention first. */
    public void warn(String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, text(key, values));
    }

    /** Says why something was refused, in the reader's language and with what to do. */
    public void refused(MigrationException refusal) {
        add(FacesMessage.SEVERITY_ERROR, labels.error(refusal.text()));
    }

    /** Says why something was refused because of one thing among several. */
    public void refused(String name, Message reason) {
        add(FacesMessage.SEVERITY_ERROR, labels.with("common.named", name, labels.error(reason)));
    }

    private String text(String key, Object... values) {
        return switch (values.length) {
            case 0 -> labels.get(key);
            case 1 -> labels.with(key, values[0]);
            case 2 -> labels.with(key, values[0], values[1]);
            default -> labels.with(key, values[0], values[1], values[2]);
        };
    }

    /** Shows a finished text. */
    protected void add(Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, text, ""));
    }
}
