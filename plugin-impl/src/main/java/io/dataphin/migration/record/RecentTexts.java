package io.dataphin.migration.record;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of the content store that were last kept or read on this node. They never change, and a record's next steps want what its last
 * one kept. Thread-safe.
 */
final class RecentTexts {

    private final Map<String, String> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long length;

    /** @param most characters that all texts together may have */
    RecentTexts(long most) {
        this.most = most;
    }

    /** Null when it is not, or no longer, here. */
    synchronized String get(String hash) {
        return texts.get(hash);
    }

    /** Remembers a text; those that nobody asked for longest make room. A text that alone is too long is not remembered. */
    synchronized void put(String hash, String text) {
        if (text.length() > most || texts.put(hash, text) != null) {
            return;
        }
        length += text.length();
        Iterator<String> oldest = texts.values().iterator();
        while (length > most) {
            length -= oldest.next().length();
            oldest.remove();
        }
    }
}
