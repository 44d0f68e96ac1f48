package io.dataphin.migration.web.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.faces.Dialogs;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The dialog that stores one credential. Secrets that were entered are kept for the request only, and never drawn. */
@Named("credentialForm")
@ViewScoped
public class CredentialFormView implements Serializable {

    private static final String DIALOG = "credential";

    /** Client ids of the fields, by their names in refusals. */
    private static final Map<String, String> FIELDS = Map.of(
            "endpoint", "store-endpoint",
            "region", "store-region",
            "accessKeyId", "key-id",
            "accessKeySecret", "key-secret",
            "securityToken", "key-token",
            "expiresAt", "key-expiry");

    private final Connections connections;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final Dialogs dialogs;
    private final PartialUpdate update;

    private String ref;
    private CredentialPurpose purpose;
    private boolean configured;
    private boolean stored;
    private String endpoint;
    private String region;
    private String accessKeyId;
    private transient String accessKeySecret;
    private transient String securityToken;
    private String expiry;
    private transient Message problem;

    /** For the container's proxy only. */
    protected CredentialFormView() {
        this(null, null, null, null, null);
    }

    @Inject
    public CredentialFormView(
            Connections connections,
            CurrentCaller current,
            FacesNotices notices,
            Dialogs dialogs,
            PartialUpdate update) {
        this.connections = connections;
        this.current = current;
        this.notices = notices;
        this.dialogs = dialogs;
        this.update = update;
    }

    /** Opens the dialog for a credential, filled with what may be shown of the stored one. */
    public void open(Connection connection, CredentialPurpose wanted, ZoneId zone) {
        ConnectionCredential known = connection.credential(wanted);
        boolean shown = known.origin() == CredentialOrigin.STORED;
        ref = connection.ref();
        purpose = wanted;
        configured = known.origin() == CredentialOrigin.CONFIGURED;
        stored = shown;
        endpoint = shown ? known.endpoint() : null;
        region = shown ? known.region() : null;
        accessKeyId = shown ? known.accessKeyId() : null;
        expiry = shown ? local(known.expiresAt(), zone) : null;
        problem = null;
        forgetSecrets();
        dialogs.open(DIALOG);
        update.focus(purpose == CredentialPurpose.OBJECT_STORE ? "store-endpoint" : "key-id");
    }

    private static String local(Instant at, ZoneId zone) {
        return at == null
                ? null
                : at.atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /**
     * Stores it.
     *
     * @param zone in which the time of the expiry was entered
     * @param list is told when it was stored
     */
    public void save(ZoneId zone, ConnectionListView list) {
        try {
            problem = null;
            connections.save(current.get(), ref, List.of(entered(zone)));
            notices.done(configured ? "connections.saved.configured" : "connections.saved", ref);
            list.changed(ref);
            dialogs.close(DIALOG);
            update.add("connections");
        } catch (InvalidRequestException refusal) {
            refused(refusal);
        } catch (MigrationException refusal) {
            notices.refused(refusal);
        } finally {
            forgetSecrets();
        }
    }

    /** The view lives as long as the page: what was entered must not. */
    private void forgetSecrets() {
        accessKeySecret = null;
        securityToken = null;
    }

    private NewCredential entered(ZoneId zone) {
        boolean store = purpose == CredentialPurpose.OBJECT_STORE;
        return new NewCredential(
                purpose,
                accessKeyId,
                accessKeySecret,
                securityToken,
                expiry == null ? null : time(zone),
                store ? endpoint : null,
                store ? region : null);
    }

    private Instant time(ZoneId zone) {
        try {
            return LocalDateTime.parse(expiry).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequestException("INVALID_BODY", "field", "expiresAt", "reason", "WRONG");
        }
    }

    /** A secret is drawn anew, and thereby emptied, only when it is the wrong one. */
    private void refused(InvalidRequestException refusal) {
        String field = FIELDS.get(refusal.text().parameters().get("field"));
        if (field == null) {
            notices.refused(refusal);
            return;
        }
        problem = refusal.text();
        update.add(field + "-field");
        update.focus(field);
    }

    /** What is wrong with a field; null when nothing is known against it. */
    public Message problemOf(String field) {
        return problem != null && field.equals(problem.parameters().get("field")) ? problem : null;
    }

    /** The dialog was closed. */
    public void close() {
        purpose = null;
        problem = null;
        forgetSecrets();
    }

    /** Name of the connection. */
    public String getRef() {
        return ref;
    }

    /** What the credential opens; null while the dialog is closed. */
    public CredentialPurpose getPurpose() {
        return purpose;
    }

    /** Whether it opens an object store. */
    public boolean isObjectStore() {
        return purpose == CredentialPurpose.OBJECT_STORE;
    }

    /** Whether a configured one wins. */
    public boolean isConfigured() {
        return configured;
    }

    /** Whether there is a stored one that counts, whose secret is kept when none is entered. */
    public boolean isStored() {
        return stored;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = stripped(endpoint);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = stripped(region);
    }

    public String getAccessKeyId() {
        return accessKeyId;
    }

    public void setAccessKeyId(String accessKeyId) {
        this.accessKeyId = stripped(accessKeyId);
    }

    /** Always nothing: a secret is not drawn. */
    public String getAccessKeySecret() {
        return null;
    }

    public void setAccessKeySecret(String accessKeySecret) {
        this.accessKeySecret = stripped(accessKeySecret);
    }

    /** Always nothing: a secret is not drawn. */
    public String getSecurityToken() {
        return null;
    }

    public void setSecurityToken(String securityToken) {
        this.securityToken = stripped(securityToken);
    }

    /** Local date and time as a field of the browser has it. */
    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = stripped(expiry);
    }

    /** Blanks come along when something is copied. */
    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
