package io.dataphin.migration.web.faces;

import io.dataphin.migration.api.message.Message;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finding that a person must accept before jobs can be migrated, and whether the person did. */
public class Demand implements Serializable {

    private final String code;
    private final LinkedHashMap<String, String> parameters;
    private boolean accepted;
    private String reason = "";

    /**
     * Not accepted yet.
     *
     * @param code stable code of the finding
     * @param parameters of its texts
     */
    public Demand(String code, Map<String, String> parameters) {
        this.code = code;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /** Stable code of the finding. */
    public String getCode() {
        return code;
    }

    /** Whether it is this very finding: one of the same code that names something else must be accepted anew. */
    public boolean isFor(Message finding) {
        return code.equals(finding.code()) && parameters.equals(finding.parameters());
    }

    /** What was found. */
    public Message getMessage() {
        return new Message("finding." + code + ".message", parameters);
    }

    /** What it means, or what to do about it. */
    public Message getRemedy() {
        return new Message("finding." + code + ".remedy", parameters);
    }

    /** Whether the person ticked it. */
    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    /** Why the person accepts it; may be empty. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
