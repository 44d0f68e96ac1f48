package io.dataphin.migration.api.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/** Writes a pack: one part after the other, then the manifest and its signature. */
public final class EvidenceWriter {

    private final EvidenceArchive archive;
    private final EvidenceChain chain;

    /**
     * A pack.
     *
     * @param out stays open
     * @param key the public key of who signs
     */
    public EvidenceWriter(OutputStream out, PublicKey key, long batchId, Instant issuedAt) {
        archive = new EvidenceArchive(out);
        chain = new EvidenceChain(EvidenceChain.FORMAT + "key " + EvidenceKey.id(key) + "\nbatch " + batchId
                + "\nissued " + issuedAt + "\n");
    }

    /**
     * Adds a part.
     *
     * @param path without line breaks, each once
     */
    public void add(String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        chain.add(path, EvidenceChain.sha256(bytes));
        archive.add(path, bytes);
    }

    /** Signs what was added and ends the archive. */
    public void finish(PrivateKey key) throws IOException, GeneralSecurityException {
        String signed = EvidenceKey.sign(key, chain.signed());
        archive.add(EvidenceChain.MANIFEST, chain.manifest().getBytes(StandardCharsets.UTF_8));
        archive.add(EvidenceChain.SIGNATURE, (signed + '\n').getBytes(StandardCharsets.US_ASCII));
        archive.finish();
    }
}
