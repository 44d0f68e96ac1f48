package io.dataphin.migration.web.batch;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The wizards that a person has open, by an id in the page's address, so that loading the page again loses nothing. */
@SessionScoped
public class WizardDrafts implements Serializable {

    /** More windows than that nobody works in; the one that was not used for longest is forgotten. */
    private static final int MOST = 8;

    private static final int LONGEST_ID = 36;

    private final Map<String, WizardDraft> drafts = new LinkedHashMap<>();
    private final BatchLimit limit;

    /** For the container's proxy only. */
    protected WizardDrafts() {
        this(null);
    }

    @Inject
    public WizardDrafts(BatchLimit limit) {
        this.limit = limit;
    }

    /** An id that no wizard has. */
    public String newId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Whether an id can be one of ours. */
    public boolean fits(String id) {
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID;
    }

    /** The draft of an id; an empty one when it is not known (any more). */
    public synchronized WizardDraft get(String id) {
        WizardDraft draft = drafts.remove(id);
        drafts.put(id, draft == null ? new WizardDraft(limit.most()) : draft);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return drafts.get(id);
    }

    /** Forgets a draft that was started. */
    public synchronized void forget(String id) {
        drafts.remove(id);
    }
}
