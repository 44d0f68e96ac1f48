package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.spi.MigrationListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells listeners of a change of status once it is stored. A listener that throws harms nobody. */
@ApplicationScoped
class ListenerNotifier {

    private static final Logger LOG = Logger.getLogger(ListenerNotifier.class.getName());

    @Inject
    private Instance<MigrationListener> listeners;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) MigrationRecord record) {
        for (MigrationListener listener : listeners) {
            try {
                listener.statusChanged(record);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "a listener failed on record " + record.id());
            }
        }
    }
}
