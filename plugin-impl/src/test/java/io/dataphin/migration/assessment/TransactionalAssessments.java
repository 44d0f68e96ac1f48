package io.dataphin.migration.assessment;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Gives each call of the store a transaction, as the server does. */
final class TransactionalAssessments extends AssessmentStore {

    private final TestDatabase database;

    TransactionalAssessments(TestDatabase database, Clock clock) {
        super(database.entityManagers(), TestDatabase.SETTINGS, clock);
        this.database = database;
    }

    @Override
    public Optional<Long> running(long projectId) {
        return database.in(() -> super.running(projectId));
    }

    @Override
    public long begin(TargetProject project, UserRef person) {
        return database.in(() -> super.begin(project, person));
    }

    @Override
    public Optional<OpenAssessment> next() {
        return database.in(super::next);
    }

    @Override
    public void add(OpenAssessment open, Slice<CandidateJob> page) {
        run(() -> super.add(open, page));
    }

    @Override
    public void postpone(long id, Message reason, Duration pause, Duration longest) {
        run(() -> super.postpone(id, reason, pause, longest));
    }

    @Override
    public void fail(long id, Message reason) {
        run(() -> super.fail(id, reason));
    }

    private void run(Runnable work) {
        database.in(() -> {
            work.run();
            return null;
        });
    }
}
