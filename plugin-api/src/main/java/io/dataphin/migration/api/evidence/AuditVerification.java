package io.dataphin.migration.api.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks exported entries of the audit, line by line, against the public key of the installation that issued them. */
public final class AuditVerification {

    private static final Pattern HEAD_FORM = Pattern.compile("\\{\"format\":\"audit 1\",\"key\":\"([0-9a-f]{64})\","
            + "\"issued\":\"[^\"]*\",\"complete\":(true|false),\"sequence\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\","
            + "\"last\":(\\d{1,18}),\"lastHash\":\"([0-9a-f]{64})\",\"genuine\":(true|false)}");
    private static final Pattern LAST_FORM =
            Pattern.compile("\\{\"lines\":(\\d{1,18}),\"signature\":\"([A-Za-z0-9+/=]*)\"}");

    private final PublicKey key;
    private final MessageDigest digest = EvidenceChain.digest();
    private boolean complete;
    private AuditEnds ends;
    private long sequence;
    private String hash;
    private long lines;

    private AuditVerification(PublicKey key) {
        this.key = key;
    }

    /**
     * What is wrong with exported entries.
     *
     * @return a sentence that names the first line that does not fit; empty when all is as it was issued
     */
    public static Optional<String> problem(BufferedReader file, PublicKey key) throws IOException {
        return new AuditVerification(key).check(file);
    }

    private Optional<String> check(BufferedReader file) throws IOException {
        String line = file.readLine();
        Optional<String> problem = head(line);
        while (problem.isEmpty()) {
            digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
            line = file.readLine();
            if (line == null) {
                return Optional.of("The last line is missing: the file was cut off after line " + (lines + 1) + '.');
            }
            Matcher last = LAST_FORM.matcher(line);
            if (last.matches()) {
                return file.readLine() == null ? end(last) : Optional.of("There are lines after the signature.");
            }
            problem = entry(line);
        }
        return problem;
    }

    private Optional<String> head(String line) {
        Matcher head = HEAD_FORM.matcher(line == null ? "" : line);
        if (!head.matches()) {
            return Optional.of("Line 1 is none of this format.");
        }
        if (!head.group(1).equals(EvidenceKey.id(key))) {
            return Optional.of("Line 1 names another key than " + EvidenceKey.id(key) + '.');
        }
        complete = Boolean.parseBoolean(head.group(2));
        sequence = Long.parseLong(head.group(3));
        hash = head.group(4);
        ends = new AuditEnds(
                sequence, hash, Long.parseLong(head.group(5)), head.group(6), Boolean.parseBoolean(head.group(7)));
        return Optional.empty();
    }

    private Optional<String> entry(String text) {
        lines++;
        Optional<AuditLine> line = AuditLine.read(text);
        if (line.isEmpty()) {
            return Optional.of("Line " + (lines + 1) + " was changed: it has not the hash that it names.");
        }
        boolean fits =
                line.get().follows(sequence, hash) || (!complete && line.get().sequence() > sequence + 1);
        if (!fits) {
            return Optional.of("Line " + (lines + 1) + " (entry " + line.get().sequence() + ") does not follow entry "
                    + sequence + ": a line was changed, added or taken out.");
        }
        sequence = line.get().sequence();
        hash = line.get().hash();
        return Optional.empty();
    }

    private Optional<String> end(Matcher last) {
        if (Long.parseLong(last.group(1)) != lines) {
            return Optional.of("The file has " + lines + " entries and was issued with " + last.group(1) + '.');
        }
        try {
            return EvidenceKey.signed(key, AuditWriter.signed(digest), last.group(2))
                    ? chain()
                    : Optional.of("The signature is not that of this key on these lines.");
        } catch (GeneralSecurityException e) {
            return Optional.of("The signature is none: " + e.getMessage() + '.');
        }
    }

    /** What was wrong with the chain itself when the file was issued. */
    private Optional<String> chain() {
        if (!ends.genuine()) {
            return Optional.of(
                    "The ends of the chain were not what the installation had signed when the file was issued:"
                            + " the database was changed.");
        }
        if (complete && !(sequence == ends.last() && hash.equals(ends.lastHash()))) {
            return Optional.of("The file does not end with entry " + ends.last()
                    + " as it was sealed: entries were changed or deleted before the file was issued.");
        }
        return Optional.empty();
    }
}
