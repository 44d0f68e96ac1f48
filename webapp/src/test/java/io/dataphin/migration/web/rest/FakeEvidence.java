package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.evidence.Evidence;
import io.dataphin.migration.api.evidence.EvidencePack;
import io.dataphin.migration.api.identity.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Evidence of batch 5 alone. */
final class FakeEvidence implements Evidence {

    @Override
    public EvidencePack of(Caller caller, long batchId) {
        if (batchId != 5) {
            throw new NotFoundException("NOT_FOUND", "object", "batch", "id", batchId);
        }
        return new EvidencePack() {

            @Override
            public String fileName() {
                return "batch-5.zip";
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("zip".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n";
    }
}
