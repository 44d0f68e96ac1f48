package io.dataphin.migration.web.audit;

import io.dataphin.migration.api.audit.Audit;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorDataModel;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.Times;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of entries, newest first, and how their chain stands. */
@Named("auditList")
@ViewScoped
public class AuditListView implements Serializable {

    private static final Slice<AuditEntry> NOTHING = new Slice<>(List.of(), null, 0);
    private static final int ROWS = 50;
    private static final int SHORT_HASH = 10;

    private final Audit audit;
    private final CurrentCaller current;
    private final Times times;
    private final FacesNotices notices;

    private final CursorPages<AuditEntry> pages = new CursorPages<>();
    private final AuditFilter filter = new AuditFilter();
    private transient CursorDataModel<AuditEntry> model;
    private transient Message problem;
    private transient AuditState state;

    /** For the container's proxy only. */
    protected AuditListView() {
        this(null, null, null, null);
    }

    @Inject
    public AuditListView(Audit audit, CurrentCaller current, Times times, FacesNotices notices) {
        this.audit = audit;
        this.current = current;
        this.times = times;
        this.notices = notices;
    }

    /** The filter that the address carries. */
    public AuditFilter getFilter() {
        return filter;
    }

    /** What the list can be restricted to. */
    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    /** What the list can be restricted to. */
    public AuditQuery.Result[] getResults() {
        return AuditQuery.Result.values();
    }

    /** The rows shown, with the total; none while they cannot be read, see {@link #getProblem}. */
    public Slice<AuditEntry> getSlice() {
        return getModel().slice();
    }

    private Slice<AuditEntry> read(String cursor) {
        try {
            problem = null;
            return audit.entries(current.get(), filter.toQuery(times, ROWS).at(cursor));
        } catch (MigrationException refusal) {
            problem = refusal.text();
            return NOTHING;
        }
    }

    /** The rows, as the table asks for them. */
    public CursorDataModel<AuditEntry> getModel() {
        if (model == null) {
            model = new CursorDataModel<>(pages, this::read, this::getPageSize, row -> Long.toString(row.id()));
        }
        return model;
    }

    /** Rows a page. */
    public int getPageSize() {
        return ROWS;
    }

    /** The beginning of an entry's hash; whatever stands there when the entry was changed in the database, even nothing. */
    public String shortHash(AuditEntry row) {
        String hash = row.hash() == null ? "" : row.hash();
        return hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) + "…" : hash;
    }

    /** Why the entries cannot be shown; null when they can. */
    public Message getProblem() {
        getSlice();
        return problem;
    }

    /** How the chain stands; null while that cannot be read, when the list cannot be read either. */
    public AuditState getState() {
        if (state == null && getProblem() == null) {
            state = audit.state(current.get());
        }
        return state;
    }

    /** Checks the chain. */
    public void check() {
        try {
            state = audit.check(current.get());
        } catch (MigrationException refusal) {
            notices.refused(refusal);
        }
        pages.forget();
    }
}
