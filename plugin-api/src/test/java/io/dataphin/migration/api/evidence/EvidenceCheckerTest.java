package io.dataphin.migration.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCheckerTest {

    private static final List<String> PARTS =
            List.of("batch.json", "records/1/record.json", "records/1/log.txt", "MANIFEST.txt", "SIGNATURE.txt");

    @TempDir
    private Path folder;

    private KeyPair keys;
    private byte[] pack;
    private String said;

    @BeforeEach
    void issue() throws GeneralSecurityException, IOException {
        keys = KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();
        pack = pack(keys);
    }

    private static byte[] pack(KeyPair keys) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceWriter writer = new EvidenceWriter(out, keys.getPublic(), 17, Instant.parse("2026-11-29T21:00:00Z"));
        writer.add("batch.json", "{\"id\": \"17\"}");
        writer.add("records/1/record.json", "{\"name\": \"订单\"}");
        writer.add("records/1/log.txt", "a line\nanother\n");
        writer.finish(keys.getPrivate());
        return out.toByteArray();
    }

    @Test
    void shouldAcceptWhatWasIssued() throws IOException {
        assertThat(check(pack)).isZero();
        assertThat(said).startsWith("OK").contains(EvidenceKey.id(keys.getPublic()));
        assertThat(parts(pack).keySet()).containsExactlyElementsOf(PARTS);
    }

    @Test
    void shouldIssueTheSameBytesForTheSameParts() throws IOException, GeneralSecurityException {
        assertThat(pack(keys)).isEqualTo(pack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"batch.json", "records/1/record.json", "records/1/log.txt", "MANIFEST.txt", "SIGNATURE.txt"})
    void shouldNameThePartOfWhichOneByteWasChanged(String path) throws IOException {
        Map<String, byte[]> parts = parts(pack);
        for (int i = 0; i < parts.get(path).length; i++) {
            byte[] changed = parts.get(path).clone();
            changed[i] ^= 1;

            assertThat(check(with(parts, path, changed))).as("byte %s", i).isEqualTo(1);
            assertThat(said).as("byte %s", i).contains(path);
        }
    }

    @Test
    void shouldRefuseAnyChangedByteOfTheFile() throws IOException {
        for (int i = 0; i < pack.length; i++) {
            byte[] changed = pack.clone();
            changed[i] ^= 1;

            assertThat(check(changed)).as("byte %s", i).isEqualTo(1);
        }
    }

    @Test
    void shouldNameThePartThatWasChangedInTheFileItself() throws IOException {
        int place = new String(pack, StandardCharsets.ISO_8859_1).indexOf("another");
        pack[place] ^= 1;

        assertThat(check(pack)).isEqualTo(1);
        assertThat(said).contains("records/1/log.txt was changed");
    }

    @Test
    void shouldRefuseAMissingAnAddedAndAMovedPart() throws IOException {
        Map<String, byte[]> fewer = parts(pack);
        fewer.remove("records/1/log.txt");
        assertThat(check(zip(fewer))).isEqualTo(1);
        assertThat(said).contains("records/1/log.txt is missing");

        Map<String, byte[]> more = parts(pack);
        more.put("records/2/log.txt", new byte[0]);
        assertThat(check(zip(more))).isEqualTo(1);
        assertThat(said).contains("records/2/log.txt is not in the manifest");

        Map<String, byte[]> moved = parts(pack);
        moved.put("batch.json", moved.remove("batch.json"));
        assertThat(check(zip(moved))).isEqualTo(1);
    }

    @Test
    void shouldRefuseAPackThatSomebodySignedHimself() throws IOException, GeneralSecurityException {
        KeyPair other = KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();

        assertThat(check(pack(other))).isEqualTo(1);
        assertThat(said).contains("another key", "SIGNATURE.txt");
    }

    @Test
    void shouldTellAnArchiveThatWasPackedAnewFromChangedParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(pack).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }

        assertThat(check(out.toByteArray())).isEqualTo(1);
        assertThat(said).contains("Every part is as it was signed");
    }

    @Test
    void shouldSayWhenItCannotCheck() throws IOException {
        assertThat(run("only-one")).isEqualTo(2);
        assertThat(said).contains("Usage");
        Path noKey = Files.writeString(folder.resolve("no-key.pem"), "nothing");
        assertThat(run(file(pack).toString(), noKey.toString())).isEqualTo(2);
        assertThat(said).contains("no-key.pem is no Ed25519 public key");
        assertThat(run(folder.resolve("none.zip").toString(), key().toString())).isEqualTo(2);
    }

    private int check(byte[] content) throws IOException {
        return run(file(content).toString(), key().toString());
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("pack.zip"), content);
    }

    private Path key() throws IOException {
        return Files.writeString(folder.resolve("key.pem"), EvidenceKey.pem(keys.getPublic()));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = EvidenceChecker.run(arguments, print, print);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        return new LinkedHashMap<>(EvidenceArchive.read(new ByteArrayInputStream(archive)));
    }

    private static byte[] with(Map<String, byte[]> parts, String path, byte[] content) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(path, content);
        return zip(changed);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceArchive archive = new EvidenceArchive(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            archive.add(part.getKey(), part.getValue());
        }
        archive.finish();
        return out.toByteArray();
    }
}
