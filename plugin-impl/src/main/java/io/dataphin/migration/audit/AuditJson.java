package io.dataphin.migration.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry as the text that its hash is made of: the same for the same entry, whenever and wherever. */
final class AuditJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditJson() {}

    /** A JSON object without its end; the fields stand in this order. */
    static String content(long sequence, AuditEntity entry) {
        ObjectNode object = JSON.createObjectNode();
        object.put("sequence", sequence);
        object.put("id", String.valueOf(entry.id));
        object.put("at", entry.at.toString());
        ObjectNode who = object.putObject("who");
        who.put("id", entry.userId);
        who.put("name", entry.userName);
        object.put("from", entry.from);
        object.put("action", entry.action);
        object.put("subject", entry.subject);
        object.put("result", entry.result);
        String text = object.toString();
        return text.substring(0, text.length() - 1);
    }
}
