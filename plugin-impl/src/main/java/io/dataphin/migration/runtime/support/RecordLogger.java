package io.dataphin.migration.runtime.support;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.api.spi.MigrationListener;
import io.dataphin.migration.runtime.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the server's log and the meters how records end. */
@ApplicationScoped
public class RecordLogger implements MigrationListener {

    private static final Logger LOG = Logger.getLogger(RecordLogger.class.getName());

    @Override
    public void statusChanged(MigrationRecord record) {
        LogContext context = LogContext.current();
        LogContext.Scope belongs =
                new LogContext(context.requestId(), record.id(), context.platformRequestId()).enter();
        try {
            tell(record);
        } finally {
            belongs.close();
        }
        if (record.status().terminal()) {
            Meters.counter(
                            "migration_records_ended",
                            "Records that ended on this node, by how",
                            "status",
                            record.status().name())
                    .increment();
        }
    }

    private static void tell(MigrationRecord record) {
        if (record.status() == MigrationStatus.FAILED) {
            LOG.log(Level.WARNING, "record of {0} failed in {1}: {2}", new Object[] {
                record.objectName(), record.stage(), record.failure().code()
            });
        } else {
            LOG.log(record.status().terminal() ? Level.INFO : Level.FINE, "record of {0} is {1}", new Object[] {
                record.objectName(), record.status()
            });
        }
    }
}
