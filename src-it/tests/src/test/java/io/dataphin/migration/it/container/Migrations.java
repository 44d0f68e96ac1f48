package io.dataphin.migration.it.container;

import static org.awaitility.Awaitility.await;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Jobs of the sandbox, and their migration through the service. The database is shared: tests take new jobs, which nobody else migrates. */
@ApplicationScoped
public class Migrations {

    /** The seed's Basic project. */
    public static final ProjectRef PROJECT = new ProjectRef(7310002255667712L, Env.PROD);

    /** Where its jobs come from. */
    public static final String NAMESPACE = "retail-prod";

    /** Who migrates unless a test says otherwise: an administrator of the project. */
    public static final Caller MIGRATOR = caller(DemoUser.LI_NA);

    /** Who may do everything. */
    public static final Caller ADMINISTRATOR = caller(DemoUser.ADMIN);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    @Inject
    private MigrationService service;

    @Inject
    @ConfigProperty(name = "sandbox.url")
    private URI sandbox;

    private final AtomicInteger prefixes = new AtomicInteger();

    /** A demo user as the services see him. */
    public static Caller caller(DemoUser user) {
        return new Caller(new UserRef(user.dataphinId(), user.signInName()), user == DemoUser.ADMIN);
    }

    /** The control of the sandbox. */
    public SandboxControl sandbox() {
        return new SandboxControl(sandbox);
    }

    /** Ids of new SQL jobs with names that nobody else uses. */
    public List<String> newJobs(String prefix, int count) {
        return sandbox().generate(NAMESPACE, prefix + prefixes.incrementAndGet(), "SQLSCRIPT", count);
    }

    /** Id of a new SQL job with a name that nobody else uses. */
    public String newJob(String prefix) {
        return newJobs(prefix, 1).get(0);
    }

    /** Starts the migration of jobs. */
    public List<MigrationRecord> start(List<String> jobs) {
        return service.start(MIGRATOR, wish(jobs)).records();
    }

    /** Starts the migration of a job. */
    public MigrationRecord start(String job) {
        return start(List.of(job)).get(0);
    }

    /** Starts the migration of a job to a task of that name. */
    public MigrationRecord start(String job, String targetName) {
        JobChoice choice = new JobChoice(job, targetName, null, Set.of());
        return service.start(MIGRATOR, new StartMigration(PROJECT.projectId(), SameNamePolicy.SKIP, List.of(choice)))
                .records()
                .get(0);
    }

    /** The wish to migrate jobs under their own names, none over another task. */
    public static StartMigration wish(List<String> jobs) {
        return new StartMigration(
                PROJECT.projectId(),
                SameNamePolicy.SKIP,
                jobs.stream().map(JobChoice::of).toList());
    }

    /** A record as it is now. */
    public MigrationRecord read(long recordId) {
        return service.record(MIGRATOR, recordId).record();
    }

    /** Waits for the end of a record; in the thread of the test, which belongs to the application. */
    public MigrationRecord awaitEnd(MigrationRecord record) {
        return await().atMost(PATIENCE)
                .pollInterval(GLANCE)
                .pollInSameThread()
                .until(() -> read(record.id()), now -> now.finishedAt() != null);
    }

    /** Migrates a job to its end. */
    public MigrationRecord migrate(String job) {
        return awaitEnd(start(job));
    }
}
