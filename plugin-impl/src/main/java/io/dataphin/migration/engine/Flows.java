package io.dataphin.migration.engine;

import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.flow.Admissions;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.check.CheckFlow;
import io.dataphin.migration.flow.check.CheckFlowStore;
import io.dataphin.migration.flow.migrate.MigrateFlow;
import io.dataphin.migration.flow.publish.PublishFlow;
import io.dataphin.migration.flow.publish.PublishFlowStore;
import io.dataphin.migration.flow.transfer.FileCopies;
import io.dataphin.migration.flow.transfer.Spool;
import io.dataphin.migration.flow.transfer.SpooledCopies;
import io.dataphin.migration.flow.transfer.TransferFlow;
import io.dataphin.migration.flow.undo.UndoFlow;
import io.dataphin.migration.flow.undo.UndoFlowStore;
import io.dataphin.migration.platform.quota.Quota;
import io.dataphin.migration.record.MigrateFlowStore;
import io.dataphin.migration.record.TransferFlowStore;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.configuration.TransferSettings;
import io.dataphin.migration.translation.JobTranslator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The flows that there are. A new kind of work is added here. */
@Singleton
class Flows {

    private final List<Flow<?>> all;

    @Inject
    Flows(
            MigrateFlowStore records,
            UndoFlowStore undos,
            PublishFlowStore publications,
            CheckFlowStore checks,
            SourcePlatform source,
            TargetPlatform target,
            TargetPublishing publishing,
            TransferFlowStore transfers,
            SourceFiles sourceFiles,
            TargetFiles targetFiles,
            FileCopies copies,
            JobTranslator translator,
            MigrationSettings settings) {
        all = List.of(
                new MigrateFlow(records, source, target, sourceFiles, translator, settings.submitTimeout()),
                new UndoFlow(undos, target, settings.submitTimeout()),
                new PublishFlow(publications, source, target, publishing, settings.publishTimeout()),
                new CheckFlow(checks, source, target, translator),
                new TransferFlow(transfers, targetFiles, target, copies));
    }

    List<Flow<?>> all() {
        return all;
    }

    /** What a killed process left in the spool goes before the first file comes. */
    @Produces
    @Singleton
    static FileCopies copies(SourceFiles source, TargetFiles target, MigrationSettings settings, Clock clock) {
        TransferSettings transfer = settings.transfer();
        Spool spool = new Spool(transfer.spool(), transfer.maxBytes(), transfer.spoolBytes());
        spool.clean(clock.instant());
        return new SpooledCopies(source, target, spool, transfer.maxBytes());
    }

    /** A singleton without a proxy: the class is final. */
    @Produces
    @Singleton
    static BatchAdmission admission(Admissions admissions, Quota quota, TargetPlatform target, Clock clock) {
        return new BatchAdmission(admissions, quota, target::quotas, clock);
    }
}
