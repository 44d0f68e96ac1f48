package io.dataphin.migration.evidence;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.evidence.Evidence;
import io.dataphin.migration.api.evidence.EvidenceKey;
import io.dataphin.migration.api.evidence.EvidencePack;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Texts;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.signing.InstallationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Packs what the service shows of a batch, so that a pack never holds more than its reader may see. Its texts are English in any case. */
@ApplicationScoped
public class DefaultEvidence implements Evidence {

    private final MigrationService migrations;
    private final InstallationKey key;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    /** For the container's proxy only. */
    protected DefaultEvidence() {
        this(null, null, null, null, null);
    }

    @Inject
    public DefaultEvidence(
            MigrationService migrations, InstallationKey key, AuditTrail audit, Texts texts, Clock clock) {
        this.migrations = migrations;
        this.key = key;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public EvidencePack of(Caller caller, long batchId) {
        MigrationBatch batch = migrations.batch(caller, batchId);
        audit.add(caller, AuditAction.EXPORT_EVIDENCE, batchId, AuditTrail.OK);
        return new BatchEvidence(
                batch,
                recordId -> migrations.record(caller, recordId),
                message -> texts.render(message, Locale.ENGLISH),
                key.pair(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String publicKey() {
        return EvidenceKey.pem(key.pair().getPublic());
    }
}
