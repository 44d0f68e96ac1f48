package io.dataphin.migration.evidence;

import io.dataphin.migration.api.evidence.EvidencePack;
import io.dataphin.migration.api.evidence.EvidenceWriter;
import io.dataphin.migration.api.message.LogText;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The pack of one batch: first the batch, then each record in the order in which it was asked for. One record is in memory at a time. */
final class BatchEvidence implements EvidencePack {

    private final MigrationBatch batch;
    private final LongFunction<RecordDetail> records;
    private final Function<Message, String> words;
    private final KeyPair key;
    private final Instant issuedAt;

    BatchEvidence(
            MigrationBatch batch,
            LongFunction<RecordDetail> records,
            Function<Message, String> words,
            KeyPair key,
            Instant issuedAt) {
        this.batch = batch;
        this.records = records;
        this.words = words;
        this.key = key;
        this.issuedAt = issuedAt;
    }

    @Override
    public String fileName() {
        return "migration-batch-" + batch.id() + "-evidence.zip";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        EvidenceWriter pack = new EvidenceWriter(out, key.getPublic(), batch.id(), issuedAt);
        pack.add("batch.json", EvidenceJson.write(BatchPart.of(batch)));
        for (MigrationRecord record : batch.records()) {
            add(pack, "records/" + record.id() + "/", records.apply(record.id()));
        }
        try {
            pack.finish(key.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IOException("the pack could not be signed", e);
        }
    }

    private void add(EvidenceWriter pack, String folder, RecordDetail detail) throws IOException {
        pack.add(folder + "record.json", EvidenceJson.write(RecordPart.of(detail, words)));
        pack.add(folder + "findings.json", EvidenceJson.write(FindingsPart.of(detail, words)));
        pack.add(folder + "log.txt", detail.events().stream().map(this::line).collect(Collectors.joining()));
        pack.add(folder + "equality.json", EvidenceJson.write(EqualityPart.of(detail)));
    }

    private String line(RecordEvent event) {
        String line = "%s %s %s %s: %s%s"
                .formatted(
                        event.at(),
                        event.level(),
                        event.stage() == null ? "-" : event.stage(),
                        event.code(),
                        words.apply(event.text()),
                        event.requestId() == null ? "" : " [" + event.requestId() + ']');
        return LogText.escaped(line) + '\n';
    }
}
