package io.dataphin.migration.api.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a pack against the public key of the installation that issued it: every part, the chain, the signature, and the archive itself. */
public final class EvidenceVerification {

    private static final String MANIFEST = EvidenceChain.MANIFEST;
    private static final String SIGNATURE = EvidenceChain.SIGNATURE;

    private final Map<String, byte[]> parts;
    private final PublicKey key;
    private final List<String> listed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private EvidenceVerification(Map<String, byte[]> parts, PublicKey key) {
        this.parts = parts;
        this.key = key;
    }

    /**
     * What is wrong with a pack.
     *
     * @return one sentence a problem, which names the part; empty when the pack is as it was issued
     */
    public static List<String> problems(byte[] pack, PublicKey key) {
        Map<String, byte[]> parts;
        try {
            parts = EvidenceArchive.read(new ByteArrayInputStream(pack));
        } catch (IOException e) {
            return List.of("The archive is damaged: " + e.getMessage() + '.');
        }
        EvidenceVerification verification = new EvidenceVerification(parts, key);
        verification.checkParts();
        verification.checkArchive(pack);
        return List.copyOf(verification.problems);
    }

    private void checkParts() {
        Optional<String> manifest = text(MANIFEST);
        Optional<String> signature = text(SIGNATURE);
        if (manifest.isEmpty() || signature.isEmpty()) {
            return;
        }
        int end = manifest.get().indexOf("\n\n") + 1;
        if (end == 0 || !manifest.get().startsWith(EvidenceChain.FORMAT)) {
            problems.add(MANIFEST + " is none of this format.");
            return;
        }
        EvidenceChain chain = new EvidenceChain(manifest.get().substring(0, end));
        manifest.get().substring(end + 1).lines().forEach(line -> checkLine(line, chain));
        parts.keySet().stream()
                .filter(path -> !listed.contains(path) && !path.equals(MANIFEST) && !path.equals(SIGNATURE))
                .forEach(path -> problems.add(path + " is not in the manifest: it was added."));
        if (!chain.manifest().equals(manifest.get())) {
            problems.add(MANIFEST + " was changed: its chain of hashes is broken.");
        }
        checkSignature(manifest.get(), chain, signature.get());
    }

    private Optional<String> text(String path) {
        Optional<String> text =
                Optional.ofNullable(parts.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (text.isEmpty()) {
            problems.add(path + " is missing.");
        }
        return text;
    }

    /** The chain goes on with what the manifest says, so that one changed part is named alone. */
    private void checkLine(String line, EvidenceChain chain) {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            problems.add(MANIFEST + " has a line that is none: " + line);
            return;
        }
        String path = words[2];
        listed.add(path);
        chain.add(path, words[0]);
        byte[] part = parts.get(path);
        if (part == null) {
            problems.add(path + " is missing.");
        } else if (!EvidenceChain.sha256(part).equals(words[0])) {
            problems.add(path + " was changed: it has not the SHA-256 that the manifest names.");
        }
    }

    private void checkSignature(String manifest, EvidenceChain chain, String signed) {
        if (!manifest.contains("\nkey " + EvidenceKey.id(key) + '\n')) {
            problems.add(MANIFEST + " names another key than " + EvidenceKey.id(key) + '.');
        }
        try {
            if (!EvidenceKey.signed(key, chain.signed(), signed.strip()) || !signed.equals(signed.strip() + '\n')) {
                problems.add(SIGNATURE + " is not that of this key on this manifest.");
            }
        } catch (GeneralSecurityException e) {
            problems.add(SIGNATURE + " is no signature: " + e.getMessage() + '.');
        }
    }

    /** Made once more from the parts in the order of the manifest. */
    private void checkArchive(byte[] pack) {
        if (!problems.isEmpty()) {
            return;
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream(pack.length);
        try {
            EvidenceArchive archive = new EvidenceArchive(again);
            for (String path : listed) {
                archive.add(path, parts.get(path));
            }
            archive.add(MANIFEST, parts.get(MANIFEST));
            archive.add(SIGNATURE, parts.get(SIGNATURE));
            archive.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Arrays.equals(again.toByteArray(), pack)) {
            problems.add(
                    "Every part is as it was signed, but the archive is not as it was issued: it was packed anew, or"
                            + " changed between its parts.");
        }
    }
}
