package io.dataphin.migration.api.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Writes entries of the audit as JSON lines: a head, one line an entry, and a last line with the signature of all before it.
 *
 * <pre>
 * {"format":"audit 1","key":"3b1f…","issued":"2026-11-29T21:00:00Z","complete":true,"sequence":0,"hash":"0000…"}
 * {"sequence":1, … ,"previous":"0000…","hash":"71aa…"}
 * {"lines":1,"signature":"…"}
 * </pre>
 */
public final class AuditWriter {

    private static final String FORMAT = "audit 1\n";

    private final OutputStream out;
    private final MessageDigest digest = EvidenceChain.digest();
    private long lines;

    /**
     * A file.
     *
     * @param out stays open
     * @param key the public key of who signs
     * @param complete whether the entries are all of the chain
     * @param ends of the chain
     */
    public AuditWriter(OutputStream out, PublicKey key, Instant issued, boolean complete, AuditEnds ends)
            throws IOException {
        this.out = out;
        write("{\"format\":\"audit 1\",\"key\":\"" + EvidenceKey.id(key) + "\",\"issued\":\"" + issued
                + "\",\"complete\":" + complete + ",\"sequence\":" + ends.first() + ",\"hash\":\"" + ends.firstHash()
                + "\",\"last\":" + ends.last() + ",\"lastHash\":\"" + ends.lastHash() + "\",\"genuine\":"
                + ends.genuine() + '}');
    }

    /** Adds an entry. */
    public void add(AuditLine line) throws IOException {
        write(line.text());
        lines++;
    }

    private void write(String line) throws IOException {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    /** Signs what was added. */
    public void finish(PrivateKey key) throws IOException, GeneralSecurityException {
        String signature = EvidenceKey.sign(key, signed(digest));
        out.write((last(lines, signature) + '\n').getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The last line. */
    static String last(long lines, String signature) {
        return "{\"lines\":" + lines + ",\"signature\":\"" + signature + "\"}";
    }

    /** What is signed, once the digest has all lines but the last one. */
    static byte[] signed(MessageDigest digest) {
        return (FORMAT + HexFormat.of().formatHex(digest.digest())).getBytes(StandardCharsets.UTF_8);
    }
}
