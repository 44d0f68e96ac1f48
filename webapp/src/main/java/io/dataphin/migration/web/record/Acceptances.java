package io.dataphin.migration.web.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.faces.Demand;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that the dialog asks to accept.
 *
 * @param all each kind once; empty = nothing is to be accepted, as far as is known
 */
record Acceptances(List<Acceptance> all) implements Serializable {

    static final Acceptances NONE = new Acceptances(List.of());

    /**
     * Puts findings together by their kind.
     *
     * @param findings by record, in the order of the records
     * @return each kind once, in the order of their first records
     */
    static Acceptances of(Map<Long, List<Message>> findings) {
        Map<String, Acceptance> byCode = new LinkedHashMap<>();
        findings.forEach((record, found) ->
                found.forEach(finding -> byCode.computeIfAbsent(finding.code(), first -> new Acceptance(finding))
                        .getRecords()
                        .add(record)));
        return new Acceptances(new ArrayList<>(byCode.values()));
    }

    /** Codes of what the person accepts. */
    Set<String> codes() {
        return all.stream().filter(Demand::isAccepted).map(Demand::getCode).collect(Collectors.toSet());
    }

    /** Whether the person accepts everything. */
    boolean complete() {
        return all.stream().allMatch(Demand::isAccepted);
    }

    /** The records all of whose findings the person accepts. */
    List<Long> readyRecords() {
        return all.stream()
                .flatMap(acceptance -> acceptance.getRecords().stream())
                .distinct()
                .filter(record -> all.stream()
                        .filter(acceptance -> acceptance.getRecords().contains(record))
                        .allMatch(Demand::isAccepted))
                .toList();
    }
}
