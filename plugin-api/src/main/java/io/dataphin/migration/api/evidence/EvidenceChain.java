package io.dataphin.migration.api.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The manifest of a pack: a head, then one line a part with the SHA-256 of the part, the link of the chain, and the path. A link is the SHA-256 of the
 * link before, the hash and the path, the first one that of the head; so the last one stands for all parts in their order.
 *
 * <pre>
 * evidence-pack 1
 * key 3b1f…
 * batch 17
 * issued 2026-11-29T21:00:00Z
 *
 * 9c22… 71aa… batch.json
 * </pre>
 */
final class EvidenceChain {

    /** Path of the manifest in the archive. */
    static final String MANIFEST = "MANIFEST.txt";
    /** Path of the signature of the last link, in Base64. */
    static final String SIGNATURE = "SIGNATURE.txt";
    /** First line of the manifest, and of what is signed. */
    static final String FORMAT = "evidence-pack 1\n";

    private final StringBuilder manifest;
    private String link;

    /** @param head lines of the head, each with its end */
    EvidenceChain(String head) {
        manifest = new StringBuilder(head).append('\n');
        link = sha256(head.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part by its hash. */
    void add(String path, String hash) {
        link = sha256((link + ' ' + hash + ' ' + path).getBytes(StandardCharsets.UTF_8));
        manifest.append(hash).append(' ').append(link).append(' ').append(path).append('\n');
    }

    /** The manifest up to here. */
    String manifest() {
        return manifest.toString();
    }

    /** What is signed. */
    byte[] signed() {
        return (FORMAT + link).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 in hexadecimal digits. */
    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** SHA-256. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
