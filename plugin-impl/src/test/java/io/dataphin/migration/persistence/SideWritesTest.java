package io.dataphin.migration.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideWritesTest {

    private final List<Object> handedOver = new ArrayList<>();
    private final EntityManager entities = (EntityManager) Proxy.newProxyInstance(
            SideWritesTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, call, given) -> {
                handedOver.add(given[0]);
                return null;
            });

    /** A write that fails is tried again; an entity that was in the transaction before has an id, and would be refused. */
    @Test
    void shouldHandOverNewEntitiesEachTime() {
        RecordEntity record = record();
        SideWrites side = new SideWrites();
        new RecordChange(null, record, side, Instant.EPOCH)
                .log(Level.INFO, "SUBMITTED", null)
                .findings(List.of(Finding.of(Severity.WARNING, "FILE_NOT_IN_PROJECT", "name", "udf.jar")));

        side.persist(entities);
        side.persist(entities);

        assertThat(handedOver).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepTheStageInWhichALineWasWritten() {
        RecordEntity record = record();
        SideWrites side = new SideWrites();
        RecordChange change = new RecordChange(null, record, side, Instant.EPOCH);
        change.log(Level.INFO, "SUBMITTED", null);
        change.goOn(MigrationStatus.SUBMITTING, Stage.VERIFY, RecordStep.VERIFY);

        side.persist(entities);

        assertThat(((EventEntity) handedOver.get(0)).stage).isEqualTo(Stage.SUBMIT);
    }

    private static RecordEntity record() {
        RecordEntity record = new RecordEntity();
        record.id = 7L;
        record.status = MigrationStatus.SUBMITTING;
        record.stage = Stage.SUBMIT;
        return record;
    }
}
