package io.dataphin.migration.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.evidence.EvidenceKey;
import io.dataphin.migration.api.evidence.EvidenceVerification;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Drift.Side;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class BatchEvidenceTest {

    private static final Instant AT = Instant.parse("2026-11-29T21:00:00Z");
    private static final UserRef LI_NA = new UserRef("30012011", "li.na");

    @Test
    void shouldHoldThePlanFindingsAcceptancesLogAndEqualityOfEachRecordInOrder() throws Exception {
        Map<String, String> parts = parts(pack(keys()));

        assertThat(parts.keySet())
                .containsExactly(
                        "batch.json",
                        "records/8/record.json",
                        "records/8/findings.json",
                        "records/8/log.txt",
                        "records/8/equality.json",
                        "records/7/record.json",
                        "records/7/findings.json",
                        "records/7/log.txt",
                        "records/7/equality.json",
                        "MANIFEST.txt",
                        "SIGNATURE.txt");
        assertThat(parts.get("batch.json")).contains("\"li.na\"", "\"OVERWRITE\"", "\"job 8\"", AT.toString());
        assertThat(parts.get("records/7/record.json")).contains("\"CREATED\"", "\"SUCCEEDED\"");
        assertThat(parts.get("records/7/findings.json"))
                .contains("\"FUNCTION_DIFFERS\"", "\"WARNING\"", "\"accepted\"", "words of finding.FUNCTION_DIFFERS");
        assertThat(parts.get("records/7/log.txt"))
                .isEqualTo(AT + " INFO VERIFY VERIFIED: words of event.VERIFIED [R-1]\n");
        assertThat(parts.get("records/7/equality.json"))
                .contains("\"equal\" : true", "\"ab12\"", "\"EQUAL\"", "\"CHANGED\"");
        assertThat(parts.get("records/7/equality.json"))
                .as("made to be handed on")
                .contains("flinkConf.s3.secret-key", "***")
                .doesNotContain("hunter2");
        assertThat(parts.get("MANIFEST.txt")).contains("batch 17\n", "issued " + AT);
    }

    @Test
    void shouldBeAcceptedByTheCheckerAndBeTheSameEachTime() throws Exception {
        KeyPair keys = keys();
        byte[] pack = pack(keys);

        assertThat(EvidenceVerification.problems(pack, keys.getPublic())).isEmpty();
        assertThat(pack(keys)).isEqualTo(pack);
        pack[pack.length / 2] ^= 1;
        assertThat(EvidenceVerification.problems(pack, keys.getPublic())).isNotEmpty();
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();
    }

    private static byte[] pack(KeyPair keys) throws IOException {
        MigrationBatch batch = new MigrationBatch(
                17, 5, SameNamePolicy.OVERWRITE, AT, LI_NA, List.of(record(8), record(7)), null, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BatchEvidence(batch, BatchEvidenceTest::detail, BatchEvidenceTest::words, keys, AT).writeTo(out);
        return out.toByteArray();
    }

    private static String words(Message message) {
        return "words of " + message.code();
    }

    private static RecordDetail detail(long id) {
        return new RecordDetail(
                record(id),
                SameNamePolicy.OVERWRITE,
                Outcome.CREATED,
                new RecordDetail.WrittenTask("f-1", 3, null, "/", LI_NA.id()),
                List.of(new RecordEvent(AT, Stage.VERIFY, Level.INFO, "VERIFIED", Message.of("event.VERIFIED"), "R-1")),
                List.of(Finding.of(Severity.WARNING, "FUNCTION_DIFFERS")),
                new Verification(
                        AT,
                        List.of(
                                new FieldVerdict("name", Verdict.EQUAL, "a", "a", null),
                                new FieldVerdict("flinkConf.s3.secret-key", Verdict.EQUAL, "hunter2", "hunter2", null)),
                        Set.of(),
                        "ab12",
                        "ab12"),
                null,
                Set.of("FUNCTION_DIFFERS"),
                Set.of());
    }

    private static MigrationRecord record(long id) {
        return new MigrationRecord(
                id,
                17,
                "d-" + id,
                "job " + id,
                "job_" + id,
                TaskType.FLINK_SQL,
                new ProjectRef(5, Env.DEV),
                "Shop",
                MigrationStatus.SUCCEEDED,
                Stage.VERIFY,
                null,
                null,
                Publication.NONE,
                null,
                null,
                new Drift(Side.CHANGED, Side.SAME, AT),
                LI_NA,
                AT,
                AT,
                1,
                null);
    }

    private static Map<String, String> parts(byte[] pack) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
