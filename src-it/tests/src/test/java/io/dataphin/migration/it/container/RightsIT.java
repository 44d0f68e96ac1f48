package io.dataphin.migration.it.container;

import static io.dataphin.migration.it.container.Migrations.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.operations.Operations;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.it.support.demo.DemoUser;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, asked of the services that pages and REST API share (D10). The calls of those who may are such that the state of the
 * record refuses them, so that the same records serve all tests.
 */
@InsideServer
class RightsIT {

    private static final String DONE = "OK";
    private static final String FORBIDDEN = "NO_PERMISSION";
    private static final String HIDDEN = "NOT_FOUND";

    private static final List<DemoUser> MAY_MIGRATE = List.of(DemoUser.ADMIN, DemoUser.LI_NA, DemoUser.WANG_WEI);
    private static final DemoUser OPERATIONS = DemoUser.CHEN_JIE;
    private static final List<DemoUser> MAY_LOOK = List.of(DemoUser.ZHAO_MIN, DemoUser.SUN_LI);
    private static final DemoUser STRANGER = DemoUser.ZHOU_YI;

    /** The role of the plug-in alone, without any in Dataphin. */
    private static final Caller PLUGIN_ADMINISTRATOR =
            new Caller(new UserRef(DemoUser.ZHOU_YI.dataphinId(), "zhou.yi"), true);

    @Inject
    private MigrationService service;

    @Inject
    private SourceJobs jobs;

    @Inject
    private TargetProjects projects;

    @Inject
    private Operations operations;

    @Inject
    private EndedRecords ended;

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    private MigrationRecord record;

    @BeforeEach
    void haveRecords() {
        record = ended.succeeded();
    }

    @Test
    void shouldLetOnlyThoseMigrateWhoMay() {
        assertAll(
                () -> shouldBeForMigratorsOnly(
                        "JOB_NOT_ELIGIBLE", caller -> service.start(caller, Migrations.wish(List.of("no-such-job")))),
                () -> shouldBeForMigratorsOnly("NOT_SUBMITTABLE", caller -> service.submitAgain(caller, record.id())),
                () -> shouldBeForMigratorsOnly(
                        "TARGET_NAME_INVALID",
                        caller -> service.migrateAgain(
                                caller,
                                record.id(),
                                new MigrateAgain(null, "X", Set.of(Finding.ALREADY_MIGRATED_ELSEWHERE)))),
                () -> shouldBeForMigratorsOnly("NOT_CANCELLABLE", caller -> service.cancel(caller, record.id())),
                () -> shouldBeForMigratorsOnly(
                        "NOT_UNDOABLE",
                        caller -> service.undo(caller, ended.skipped().id())),
                () -> shouldBeForMigratorsOnly(DONE, caller -> service.undoPlan(caller, record.id())));
    }

    @Test
    void shouldLetOperationsPublishToo() {
        Consumer<Caller> publish = caller -> service.publish(caller, record.id());

        MAY_MIGRATE.forEach(user -> assertOutcome(user, publish, "NOT_PUBLISHABLE"));
        assertOutcome(OPERATIONS, publish, "NOT_PUBLISHABLE");
        MAY_LOOK.forEach(user -> assertOutcome(user, publish, FORBIDDEN));
        assertOutcome(STRANGER, publish, HIDDEN);
    }

    @Test
    void shouldLetMembersLookAndHideEverythingFromStrangers() {
        long project = PROJECT.projectId();
        assertAll(
                () -> shouldBeForMembersOnly(caller -> service.record(caller, record.id())),
                () -> shouldBeForMembersOnly(caller -> service.batch(caller, record.batchId())),
                () -> shouldBeForMembersOnly(caller -> projects.get(caller, project)),
                () -> shouldBeForMembersOnly(caller -> jobs.candidates(caller, project, CandidateQuery.all())),
                () -> shouldBeForMembersOnly(caller -> jobs.inventory(caller, project)),
                () -> shouldBeForMembersOnly(caller -> jobs.refresh(caller, project)),
                () -> shouldBeForMembersOnly(caller -> jobs.takenNames(caller, project, Set.of("orders"))));
    }

    @Test
    void shouldLeaveOutOfListsAndCountsWhatTheCallerMayNotSee() {
        Caller member = Migrations.caller(DemoUser.ZHAO_MIN);
        Caller stranger = Migrations.caller(STRANGER);

        assertThat(service.records(member, RecordQuery.all()).items()).isNotEmpty();
        assertThat(service.records(stranger, RecordQuery.all()).items()).isEmpty();
        assertThat(service.countByStatus(member, RecordQuery.all()).values()).anyMatch(count -> count > 0);
        assertThat(service.countByStatus(stranger, RecordQuery.all()).values()).containsOnly(0L);
        assertThat(projects.list(member)).extracting(TargetProject::id).contains(PROJECT.projectId());
        assertThat(projects.list(stranger)).isEmpty();
    }

    @Test
    void shouldOfferActionsToThoseOnlyWhoMayDoThem() {
        assertThat(service.record(Migrations.caller(DemoUser.WANG_WEI), record.id())
                        .actions())
                .containsExactlyInAnyOrder(Action.MIGRATE, Action.UNDO, Action.CHECK);
        assertThat(service.record(Migrations.caller(DemoUser.ZHAO_MIN), record.id())
                        .actions())
                .isEmpty();
    }

    @Test
    void shouldRefuseEachRecordOfManyAsItWouldAlone() {
        assertThat(bulkOutcome(DemoUser.WANG_WEI)).isEqualTo("NOT_CANCELLABLE");
        assertThat(bulkOutcome(OPERATIONS)).isEqualTo(FORBIDDEN);
        assertThat(bulkOutcome(DemoUser.SUN_LI)).isEqualTo(FORBIDDEN);
        assertThat(bulkOutcome(STRANGER)).isEqualTo(HIDDEN);
    }

    @Test
    void shouldKeepTheRolesOfThePluginAndOfDataphinApart() {
        Caller superAdministrator = new Caller(Migrations.ADMINISTRATOR.user(), false);

        assertThat(outcome(caller -> operations.drain(caller, false), PLUGIN_ADMINISTRATOR))
                .isEqualTo(DONE);
        assertThat(outcome(operations::supportBundle, PLUGIN_ADMINISTRATOR)).isEqualTo(DONE);
        assertThat(outcome(caller -> service.record(caller, record.id()), PLUGIN_ADMINISTRATOR))
                .isEqualTo(HIDDEN);
        assertThat(outcome(caller -> operations.drain(caller, false), superAdministrator))
                .isEqualTo(FORBIDDEN);
        assertThat(outcome(operations::supportBundle, superAdministrator)).isEqualTo(FORBIDDEN);
        assertThat(outcome(caller -> service.record(caller, record.id()), superAdministrator))
                .isEqualTo(DONE);
    }

    @Test
    void shouldAuditWhatWasRefused() {
        long before = refusals(DemoUser.ZHAO_MIN);

        outcome(caller -> service.cancel(caller, record.id()), Migrations.caller(DemoUser.ZHAO_MIN));

        assertThat(refusals(DemoUser.ZHAO_MIN)).isEqualTo(before + 1);
    }

    private void shouldBeForMigratorsOnly(String allowed, Consumer<Caller> call) {
        MAY_MIGRATE.forEach(user -> assertOutcome(user, call, allowed));
        assertOutcome(OPERATIONS, call, FORBIDDEN);
        MAY_LOOK.forEach(user -> assertOutcome(user, call, FORBIDDEN));
        assertOutcome(STRANGER, call, HIDDEN);
    }

    private void shouldBeForMembersOnly(Consumer<Caller> call) {
        MAY_MIGRATE.forEach(user -> assertOutcome(user, call, DONE));
        assertOutcome(OPERATIONS, call, DONE);
        MAY_LOOK.forEach(user -> assertOutcome(user, call, DONE));
        assertOutcome(STRANGER, call, HIDDEN);
    }

    private static void assertOutcome(DemoUser user, Consumer<Caller> call, String expected) {
        assertThat(outcome(call, Migrations.caller(user))).as("%s", user).isEqualTo(expected);
    }

    private static String outcome(Consumer<Caller> call, Caller caller) {
        try {
            call.accept(caller);
            return DONE;
        } catch (MigrationException e) {
            return e.code();
        }
    }

    private String bulkOutcome(DemoUser user) {
        RecordSelection selection = new RecordSelection.ByIds(List.of(record.id()));
        return service.act(Migrations.caller(user), Action.CANCEL, selection)
                .refused()
                .get(0)
                .code();
    }

    private long refusals(DemoUser user) {
        return entities.createQuery("""
                        select count(a) from AuditEntity a
                        where a.userId = :user and a.subject = :record and a.result = :refusal""", Long.class)
                .setParameter("user", user.dataphinId())
                .setParameter("record", String.valueOf(record.id()))
                .setParameter("refusal", FORBIDDEN)
                .getSingleResult();
    }
}
