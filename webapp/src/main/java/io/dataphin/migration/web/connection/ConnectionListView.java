package io.dataphin.migration.web.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.CursorDataModel;
import io.dataphin.migration.web.faces.CursorPages;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connections with what a test of each has found on this page. */
@Named("connectionList")
@ViewScoped
public class ConnectionListView implements Serializable {

    /** Rows a page. */
    private static final int ROWS = 20;

    private static final String HEADING = "heading";

    private static final Slice<Connection> NOTHING = new Slice<>(List.of(), null, 0);

    private final Connections connections;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final PartialUpdate update;

    private final CursorPages<Connection> pages = new CursorPages<>();
    private transient CursorDataModel<Connection> model;
    private transient Map<String, ConnectionTest> tests = new HashMap<>();
    private transient EncryptionState encryption;
    private transient Message problem;

    /** For the container's proxy only. */
    protected ConnectionListView() {
        this(null, null, null, null);
    }

    @Inject
    public ConnectionListView(
            Connections connections, CurrentCaller current, FacesNotices notices, PartialUpdate update) {
        this.connections = connections;
        this.current = current;
        this.notices = notices;
        this.update = update;
    }

    /** The rows, as the component asks for them. */
    public CursorDataModel<Connection> getModel() {
        if (model == null) {
            model = new CursorDataModel<>(pages, this::page, () -> ROWS, Connection::ref);
        }
        return model;
    }

    private Slice<Connection> page(String cursor) {
        try {
            problem = null;
            return connections.list(current.get(), new ConnectionQuery(ROWS, cursor));
        } catch (MigrationException refusal) {
            problem = refusal.text();
            return NOTHING;
        }
    }

    /** Rows a page. */
    public int getPageSize() {
        return ROWS;
    }

    /** The page shown, with the total. */
    public Slice<Connection> getSlice() {
        return getModel().slice();
    }

    /** Why the list cannot be shown; null when it can. */
    public Message getProblem() {
        getSlice();
        return problem;
    }

    /** How the stored secrets are encrypted. */
    public EncryptionState getEncryption() {
        if (encryption == null) {
            encryption = connections.encryption(current.get());
        }
        return encryption;
    }

    /** What the test of a connection found; null before there was one. */
    public ConnectionTest test(String ref) {
        return tests().get(ref);
    }

    /** Tests a connection. */
    public void runTest(String ref) {
        try {
            tests().put(ref, connections.test(current.get(), ref));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
        }
    }

    /** A view that was put away and fetched again has forgotten its tests. */
    private Map<String, ConnectionTest> tests() {
        if (tests == null) {
            tests = new HashMap<>();
        }
        return tests;
    }

    /** Deletes what is stored for a connection. The button is gone then. */
    public void delete(String ref) {
        try {
            connections.delete(current.get(), ref);
            notices.done("connections.deleted", ref);
            update.focus(HEADING);
        } catch (MigrationException refusal) {
            notices.refused(refusal);
        }
        changed(ref);
    }

    /** Encrypts all stored secrets with the configured key. The button is gone then. */
    public void encryptAnew() {
        try {
            encryption = connections.encryptAnew(current.get());
            notices.done("connections.encrypted");
            update.focus(HEADING);
        } catch (MigrationException refusal) {
            notices.refused(refusal);
        }
        pages.forget();
    }

    /** Reads again after a change; what a test found before is no longer true. */
    void changed(String ref) {
        tests().remove(ref);
        encryption = null;
        pages.forget();
    }
}
