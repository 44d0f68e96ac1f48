package io.dataphin.migration.it.container;

import static io.dataphin.migration.it.container.Migrations.MIGRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The stores on the server's own transactions and data source. */
@InsideServer
class PersistenceIT {

    private static final int RIVALS = 6;
    private static final String OTHER_NAME = "another_name";

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/migration")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private UserTransaction transaction;

    @Inject
    private MigrationService service;

    @Inject
    private Migrations migrations;

    @Inject
    @ConfigProperty(name = "h2.pinned")
    private String pinned;

    @Test
    void shouldUseTheH2OfTheServerInTheVersionOfTheBuild() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDriverVersion()).startsWith(pinned + " ");
        }
    }

    /** Data source and entities are parts of the server's one transaction, and go back together. */
    @Test
    void shouldRollBackDataSourceAndEntitiesTogether() throws Exception {
        MigrationRecord record = migrations.migrate(migrations.newJob("rolled_back_"));

        transaction.begin();
        renameByDataSource(record);
        String within = nameByEntity(record);
        transaction.rollback();

        assertThat(within).as("seen by the entities before the commit").isEqualTo(OTHER_NAME);
        assertThat(migrations.read(record.id()).objectName()).isEqualTo(record.objectName());
    }

    /** "When it returns, batch and records are durable." */
    @Test
    void shouldKeepAnAcceptedBatchWhenTheTransactionOfTheCallerIsRolledBack() throws Exception {
        String job = migrations.newJob("durable_");

        transaction.begin();
        MigrationRecord record = migrations.start(job);
        transaction.rollback();

        assertThat(migrations.awaitEnd(record).status()).isEqualTo(MigrationStatus.SUCCEEDED);
    }

    /** Of batches that are started at the same moment and share a job, one is written as a whole and the others not at all. */
    @Test
    void shouldWriteABatchWithAllItsRecordsOrWithNoneR13() throws Exception {
        Instant before = Instant.now();
        String shared = migrations.newJob("shared_");
        List<String> own = migrations.newJobs("own_", RIVALS);

        List<String> outcomes = atOnce(own.stream()
                .<Callable<String>>map(job -> () -> outcomeOf(List.of(job, shared)))
                .toList());

        assertThat(outcomes).containsOnly("ACCEPTED", "JOB_BUSY").containsOnlyOnce("ACCEPTED");
        assertThat(recordsOf(
                        before, Stream.concat(own.stream(), Stream.of(shared)).toList()))
                .extracting(MigrationRecord::deploymentId)
                .containsExactlyInAnyOrder(shared, own.get(outcomes.indexOf("ACCEPTED")));
    }

    /** Whoever has read a record before somebody else changed it can not write it any more. */
    @Test
    void shouldRefuseToWriteARecordThatWasChangedMeanwhile() throws Exception {
        MigrationRecord record = migrations.migrate(migrations.newJob("stale_"));

        transaction.begin();
        Object stale = entities.createQuery("select r from RecordEntity r where r.id = :id", Object.class)
                .setParameter("id", record.id())
                .getSingleResult();
        executor.submit(() -> service.undo(MIGRATOR, record.id())).get();

        assertThatExceptionOfType(OptimisticLockException.class)
                .isThrownBy(() -> entities.lock(stale, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
        transaction.rollback();
    }

    private void renameByDataSource(MigrationRecord record) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement rename =
                        connection.prepareStatement("update migration_record set object_name = ? where id = ?")) {
            rename.setString(1, OTHER_NAME);
            rename.setLong(2, record.id());
            rename.executeUpdate();
        }
    }

    private String nameByEntity(MigrationRecord record) {
        return entities.createQuery("select r.objectName from RecordEntity r where r.id = :id", String.class)
                .setParameter("id", record.id())
                .getSingleResult();
    }

    private String outcomeOf(List<String> jobs) {
        try {
            migrations.start(jobs);
            return "ACCEPTED";
        } catch (MigrationException e) {
            return e.code();
        }
    }

    private List<String> atOnce(List<Callable<String>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> call : calls) {
            running.add(executor.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> outcome : running) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private List<MigrationRecord> recordsOf(Instant since, List<String> jobs) {
        RecordQuery query = RecordQuery.all().ofTime(since, null).ofLimit(RecordQuery.MAX_LIMIT);
        return service.records(MIGRATOR, query).items().stream()
                .filter(record -> jobs.contains(record.deploymentId()))
                .toList();
    }
}
