package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of finding that must be accepted before jobs are migrated again, the records that it was found for, and whether the person did. */
public class Acceptance implements Serializable {

    private final String code;
    private final LinkedHashMap<String, String> parameters;
    private final LinkedHashSet<Long> records = new LinkedHashSet<>();
    private boolean accepted;

    private Acceptance(Message finding) {
        code = finding.code();
        parameters = new LinkedHashMap<>(finding.parameters());
    }

    /**
     * Puts findings together by their kind.
     *
     * @param findings by record, in the order of the records
     * @return each kind once, in the order of their first records
     */
    static List<Acceptance> of(Map<Long, List<Message>> findings) {
        Map<String, Acceptance> byCode = new LinkedHashMap<>();
        findings.forEach((record, found) ->
                found.forEach(finding -> byCode.computeIfAbsent(finding.code(), first -> new Acceptance(finding))
                        .records
                        .add(record)));
        return new ArrayList<>(byCode.values());
    }

    /** Stable code of the finding. */
    public String getCode() {
        return code;
    }

    /** What was found for the first of the records. */
    public Message getMessage() {
        return new Message("finding." + code + ".message", parameters);
    }

    /** What it means, or what to do about it. */
    public Message getRemedy() {
        return new Message("finding." + code + ".remedy", parameters);
    }

    /** The records that it was found for. */
    public Set<Long> getRecords() {
        return records;
    }

    /** Whether the person ticked it. */
    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
