package io.dataphin.migration.api.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the audit as a line of JSON that carries the link before and its own: the SHA-256 of all of the line that stands before it.
 *
 * <pre>
 * {"sequence":17, … ,"previous":"9c22…","hash":"71aa…"}
 * </pre>
 *
 * @param sequence place in the chain
 * @param previous link of the entry before
 * @param hash link of this one
 * @param text the whole line
 */
public record AuditLine(long sequence, String previous, String hash, String text) {

    /** Link before the first entry. */
    public static final String NOTHING = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile(
            "(\\{\"sequence\":(\\d{1,18}),.*,\"previous\":\"([0-9a-f]{64})\"),\"hash\":\"([0-9a-f]{64})\"}",
            Pattern.DOTALL);

    /**
     * The line of an entry.
     *
     * @param content a JSON object without its end, of one line, whose first field is the sequence
     */
    public static AuditLine of(long sequence, String content, String previous) {
        String hash = EvidenceChain.sha256(linked(content, previous).getBytes(StandardCharsets.UTF_8));
        return stored(sequence, content, previous, hash);
    }

    /** The line of an entry with the link that was stored with it, which does not fit when the entry was changed since. */
    public static AuditLine stored(long sequence, String content, String previous, String hash) {
        String text = linked(content, previous) + ",\"hash\":\"" + hash + "\"}";
        return new AuditLine(sequence, previous, hash, text);
    }

    private static String linked(String content, String previous) {
        return content + ",\"previous\":\"" + previous + '"';
    }

    /** Reads a line; empty when it is none, or was changed. */
    static Optional<AuditLine> read(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String hash = EvidenceChain.sha256(parts.group(1).getBytes(StandardCharsets.UTF_8));
        return hash.equals(parts.group(4))
                ? Optional.of(new AuditLine(Long.parseLong(parts.group(2)), parts.group(3), hash, line))
                : Optional.empty();
    }

    /** Whether this line is the one after another. */
    public boolean follows(long formerSequence, String formerHash) {
        return sequence == formerSequence + 1 && formerHash.equals(previous);
    }
}
