package io.dataphin.migration.it.container.extension;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.spi.MigrationListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Fails on some records, whatever it is told of them. */
@ApplicationScoped
public class FailingListener implements MigrationListener {

    /** Beginning of the names of the jobs that it fails on. */
    public static final String PREFIX = "listener_fails_";

    @Override
    public void statusChanged(MigrationRecord record) {
        if (record.objectName().startsWith(PREFIX)) {
            throw new IllegalStateException("this listener always fails");
        }
    }
}
