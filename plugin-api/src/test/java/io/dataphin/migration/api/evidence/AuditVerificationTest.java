package io.dataphin.migration.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditVerificationTest {

    @TempDir
    private Path folder;

    private KeyPair keys;
    private List<AuditLine> chain;
    private String said;

    @BeforeEach
    void fill() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();
        chain = new ArrayList<>();
        String link = AuditLine.NOTHING;
        for (int i = 1; i <= 5; i++) {
            chain.add(AuditLine.of(i, "{\"sequence\":" + i + ",\"who\":\"李娜\u2028\",\"action\":\"UNDO\"", link));
            link = chain.get(i - 1).hash();
        }
    }

    @Test
    void shouldAcceptWhatWasIssued() throws Exception {
        assertThat(check(issued(true, chain))).isZero();
        assertThat(said).startsWith("OK").contains(EvidenceKey.id(keys.getPublic()));
        AuditLine deleted = chain.get(4);
        AuditEnds empty = new AuditEnds(5, deleted.hash(), 5, deleted.hash(), true);
        assertThat(check(issued(true, List.of(), empty))).as("all were deleted").isZero();
    }

    @Test
    void shouldNoticeThatTheEndWasMissingInTheDatabase() throws Exception {
        assertThat(check(issued(true, chain.subList(0, 3)))).isEqualTo(1);
        assertThat(said).contains("The file does not end with entry 5 as it was sealed");

        assertThat(check(issued(true, List.of()))).isEqualTo(1);
        assertThat(said).contains("The file does not end with entry 5 as it was sealed");
    }

    @Test
    void shouldNoticeThatTheLastEntryWasMadeAnewInTheDatabase() throws Exception {
        List<AuditLine> forged = new ArrayList<>(chain);
        forged.set(
                4,
                AuditLine.of(5, "{\"sequence\":5,\"who\":\"eve\"", chain.get(3).hash()));

        assertThat(check(issued(true, forged))).isEqualTo(1);
        assertThat(said).contains("The file does not end with entry 5 as it was sealed");
    }

    @Test
    void shouldNoticeThatTheEndsWereChangedInTheDatabase() throws Exception {
        AuditEnds changed = new AuditEnds(0, AuditLine.NOTHING, 3, chain.get(2).hash(), false);

        for (boolean complete : new boolean[] {true, false}) {
            assertThat(check(issued(complete, chain.subList(0, 3), changed))).isEqualTo(1);
            assertThat(said).contains("The ends of the chain were not what the installation had signed");
        }
    }

    @Test
    void shouldAcceptAPartThatSaysThatItIsOne() throws Exception {
        List<AuditLine> part = List.of(chain.get(1), chain.get(3));

        assertThat(check(issued(false, part))).isZero();
        assertThat(check(issued(true, part))).isEqualTo(1);
        assertThat(said).contains("Line 2 (entry 2) does not follow entry 0");
    }

    @Test
    void shouldNameTheLineThatWasChanged() throws Exception {
        List<String> lines = lines(true);
        lines.set(3, lines.get(3).replace("UNDO", "CHECK"));

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("Line 4 was changed");
    }

    @Test
    void shouldNameTheLineAfterOneThatWasChangedWithItsHash() throws Exception {
        List<String> lines = lines(true);
        AuditLine forged =
                AuditLine.of(3, "{\"sequence\":3,\"who\":\"eve\"", chain.get(1).hash());
        lines.set(3, forged.text());

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("Line 5 (entry 4) does not follow entry 3");
    }

    @Test
    void shouldNameTheLineAfterOneThatWasTakenOut() throws Exception {
        List<String> lines = lines(true);
        lines.remove(2);

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("Line 3 (entry 3) does not follow entry 1");
    }

    @Test
    void shouldNoticeALineThatWasTakenOutOfAPart() throws Exception {
        List<String> lines = lines(false);
        lines.remove(2);

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("The file has 4 entries and was issued with 5");
    }

    @Test
    void shouldNoticeAChainThatWasMadeAnew() throws Exception {
        List<String> lines = lines(true);
        AuditLine forged =
                AuditLine.of(5, "{\"sequence\":5,\"who\":\"eve\"", chain.get(3).hash());
        lines.set(5, forged.text());

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("The signature is not that of this key on these lines");
    }

    @Test
    void shouldNoticeThatTheEndIsMissingOrFollowedByMore() throws Exception {
        List<String> lines = lines(true);
        String last = lines.remove(6);
        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("cut off after line 6");

        lines.add(last);
        lines.add(chain.get(0).text());
        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("lines after the signature");
    }

    @Test
    void shouldRefuseAFileOfAnotherInstallation() throws Exception {
        List<String> lines = lines(true);
        keys = KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();

        assertThat(check(lines)).isEqualTo(1);
        assertThat(said).contains("Line 1 names another key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "{\"format\":\"audit 2\"}"})
    void shouldRefuseWhatIsNoSuchFile(String content) throws IOException {
        assertThat(check(List.of(content))).isEqualTo(1);
        assertThat(said).contains("Line 1 is none of this format");
    }

    @Test
    void shouldRefuseAnyChangedByteButOfLineEnds() throws Exception {
        byte[] whole = String.join("\n", lines(true)).getBytes(StandardCharsets.UTF_8);

        assertThat(IntStream.range(0, whole.length).filter(i -> whole[i] != '\n'))
                .allSatisfy(i -> {
                    byte[] changed = whole.clone();
                    changed[i] ^= 1;
                    assertThat(check(changed)).isEqualTo(1);
                });
    }

    private List<String> lines(boolean complete) throws IOException, GeneralSecurityException {
        return new ArrayList<>(issued(complete, chain));
    }

    private List<String> issued(boolean complete, List<AuditLine> entries)
            throws IOException, GeneralSecurityException {
        return issued(
                complete,
                entries,
                new AuditEnds(0, AuditLine.NOTHING, 5, chain.get(4).hash(), true));
    }

    private List<String> issued(boolean complete, List<AuditLine> entries, AuditEnds ends)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditWriter export =
                new AuditWriter(out, keys.getPublic(), Instant.parse("2026-11-29T21:00:00Z"), complete, ends);
        for (AuditLine line : entries) {
            export.add(line);
        }
        export.finish(keys.getPrivate());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int check(List<String> lines) throws IOException {
        return check(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private int check(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("audit.jsonl"), content);
        Path key = Files.writeString(folder.resolve("key.pem"), EvidenceKey.pem(keys.getPublic()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = EvidenceChecker.run(new String[] {file.toString(), key.toString()}, print, print);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
