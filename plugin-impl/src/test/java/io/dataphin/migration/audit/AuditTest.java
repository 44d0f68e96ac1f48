package io.dataphin.migration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditFile;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.evidence.AuditVerification;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.runtime.configuration.AuditSettings.Forward;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.configuration.TestSettings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final int MANY = 1_000;

    @Nested
    class OnH2 extends Database {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        OnPostgreSql() {
            super(TestDatabase.postgreSql());
        }
    }

    abstract static class Database {

        private final AuditWorld world;

        @TempDir
        private Path folder;

        Database(TestDatabase database) {
            world = new AuditWorld(database);
            world.key.pair();
        }

        @AfterEach
        void stop() {
            world.database.close();
        }

        @Test
        void shouldKeepWhoDidWhatFromWhere() {
            world.fill(1);
            world.log.addUnknown("203.0.113.9", AuditAction.SIGN_IN, "", "REFUSED");

            assertThat(world.all())
                    .satisfiesExactlyInAnyOrder(
                            known -> {
                                assertThat(known.who()).isEqualTo(new UserRef("30010", "li.na"));
                                assertThat(known.from()).isEqualTo("203.0.113.7");
                                assertThat(known.action()).isEqualTo(AuditAction.UNDO);
                                assertThat(known.subject()).isEqualTo("record 1");
                                assertThat(known.done()).isTrue();
                                assertThat(known.at()).isEqualTo(AuditWorld.BEGIN);
                                assertThat(known.hash()).as("not sealed yet").isNull();
                            },
                            unknown -> {
                                assertThat(unknown.who()).isNull();
                                assertThat(unknown.done()).isFalse();
                            });
        }

        @Test
        void shouldSealEntriesInTheOrderOfTheirTimes() {
            for (int i = 1; i <= 5; i++) {
                world.fill(1);
                world.pass(Duration.ofSeconds(1));
            }

            assertThat(world.chain.seal(3)).isEqualTo(3);
            assertThat(world.chain.seal(3)).isEqualTo(2);
            assertThat(world.chain.seal(3)).isZero();

            assertThat(world.all()).extracting(AuditEntry::sequence).containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(world.all())
                    .extracting(AuditEntry::hash)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            assertThat(world.audit().check(AuditWorld.ADMINISTRATOR).check().broken())
                    .isNull();
        }

        @Test
        void shouldGiveEachEntryOnePlaceWhenTwoNodesSealAtOnce() throws Exception {
            world.fill(1);
            world.chain.seal(1);
            world.fill(200);
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Integer>> work = LongStream.range(0, 40)
                        .<Callable<Integer>>mapToObj(i -> () -> world.chain.seal(7))
                        .toList();
                int sealed = 0;
                for (Future<Integer> one : nodes.invokeAll(work)) {
                    sealed += one.get();
                }
                assertThat(sealed).isEqualTo(200);
            } finally {
                nodes.shutdownNow();
            }

            assertThat(sequences())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 201).boxed().toList());
            assertThat(broken()).isNull();
        }

        private List<Long> sequences() {
            return world.queries.lines(AuditQuery.all(), 0, Long.MAX_VALUE, MANY).stream()
                    .map(line -> line.sequence())
                    .toList();
        }

        private Long broken() {
            return world.audit().check(AuditWorld.ADMINISTRATOR).check().broken();
        }

        @Test
        void shouldFindTheEntryThatWasChangedInTheDatabase() {
            world.fill(6);
            assertThat(broken()).isNull();

            world.database.execute("update audit_entry set user_name = 'eve' where chain_position = 3");

            assertThat(broken()).isEqualTo(3);
            assertThat(world.all().get(0)).satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(AuditAction.CHECK_AUDIT);
                assertThat(entry.result()).isEqualTo("BROKEN");
            });
        }

        @Test
        void shouldFindEntriesThatWereDeleted() {
            world.fill(6);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_entry where chain_position = 4");
            assertThat(broken()).isEqualTo(4);
            world.database.execute("delete from audit_entry where chain_position > 4");
            world.database.execute("delete from audit_entry where chain_position is null");

            AuditState state = world.audit().check(AuditWorld.ADMINISTRATOR);

            assertThat(state.check().broken()).isEqualTo(4);
        }

        @Test
        void shouldFindThatTheEndIsMissingAndThatTheHeadWasChanged() {
            world.fill(6);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_entry where chain_position = 6");
            assertThat(broken()).isEqualTo(6);

            world.database.execute("update audit_head set last_position = 5, last_hash = "
                    + "(select hash from audit_entry where chain_position = 5)");
            world.database.execute("delete from audit_entry where chain_position is null or chain_position > 5");

            assertThat(broken()).as("not signed").isEqualTo(5);
        }

        @Test
        void shouldNotSignAHeadAnewThatWasChanged() {
            world.fill(6);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_entry where chain_position = 6");
            world.database.execute("update audit_head set last_position = 5, last_hash = "
                    + "(select hash from audit_entry where chain_position = 5)");
            world.fill(1);

            assertThat(world.chain.seal(MANY)).isZero();

            assertThat(broken()).isEqualTo(5);
            assertThat(broken()).as("after the entry of the check").isEqualTo(5);
        }

        @Test
        void shouldFindThatAllEntriesWereDeletedWithTheHead() {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_entry");
            world.database.execute("delete from audit_head");

            assertThat(broken()).isEqualTo(1);
            world.fill(1);
            assertThat(world.chain.seal(MANY)).isZero();
            assertThat(broken()).as("later").isEqualTo(1);
            AuditWorld otherNode = new AuditWorld(world.database);
            assertThat(otherNode.audit().state(AuditWorld.ADMINISTRATOR).check().broken())
                    .isEqualTo(1);
        }

        /** Evidence was signed before there was a chain. */
        @Test
        void shouldBeginTheChainOnceWithAKeyOfAFormerVersion() {
            world.key.pair();
            world.database.execute("delete from audit_head");
            world.database.execute("update installation_key set chain_begun = false");
            world.fill(2);

            assertThat(world.chain.seal(MANY)).isEqualTo(2);
            assertThat(world.audit().check(AuditWorld.ADMINISTRATOR).check().broken())
                    .isNull();

            world.database.execute("delete from audit_head");
            assertThat(broken()).as("deleted later").isEqualTo(1);
        }

        @Test
        void shouldFindThatTheHeadWasDeleted() {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_head");

            assertThat(broken()).isEqualTo(1);
        }

        @Test
        void shouldHaveAnotherKeyWhenEvenTheKeyWasDeleted() {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("delete from installation_key");
            world.database.execute("delete from audit_head");
            AuditWorld restarted = new AuditWorld(world.database);

            AuditState state = restarted.audit().check(AuditWorld.ADMINISTRATOR);

            assertThat(state.check().broken()).as("entries of no chain").isEqualTo(1);
            assertThat(restarted.key.pair().getPublic())
                    .isNotEqualTo(world.key.pair().getPublic());
        }

        @Test
        void shouldBeginAChainForATenantThatComesLater() {
            MigrationSettings tenant = TestSettings.of(Map.of("migration.dataphin.tenant-id", "2"));
            AuditWorld later = new AuditWorld(world.database, tenant);
            later.fill(2);

            AuditState state = later.audit().check(AuditWorld.ADMINISTRATOR);

            assertThat(state.last()).isEqualTo(2);
            assertThat(state.check().broken()).isNull();
        }

        @Test
        void shouldFindEntriesThatWereAddedBehindTheEnd() {
            world.fill(3);
            world.chain.seal(MANY);
            world.fill(1);
            place(4);

            assertThat(broken()).isEqualTo(4);
            assertThat(broken()).as("with the entry of the check waiting").isEqualTo(4);
        }

        @Test
        void shouldFindEntriesThatWereAddedBeforeTheBeginning() {
            world.fill(3);
            world.chain.seal(MANY);
            world.fill(1);
            place(-1);

            assertThat(broken()).isEqualTo(-1);
        }

        /** Makes the entry that is not sealed look like one of the chain. */
        private void place(long sequence) {
            world.database.execute("update audit_entry set chain_position = " + sequence + ", previous_hash = '"
                    + "ab".repeat(32) + "', hash = '" + "cd".repeat(32) + "' where chain_position is null");
        }

        @Test
        void shouldFindAnEntryThatLostItsPlaceAndSealTheOthers() {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set chain_position = null where chain_position = 2");
            world.fill(1);

            assertThat(broken()).isEqualTo(2);
            assertThat(world.all().get(1).sequence()).isEqualTo(4);
        }

        @Test
        void shouldFindAnEntryThatLostItsLink() {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set previous_hash = null, hash = null where chain_position = 2");

            assertThat(broken()).isEqualTo(2);
        }

        @Test
        void shouldReadAnActionThatItDoesNotKnow() throws IOException {
            world.fill(3);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set action = 'DANCE' where chain_position = 2");

            assertThat(broken()).isEqualTo(2);
            assertThat(export(AuditQuery.all())).contains("\"action\":\"DANCE\"");
            assertThat(world.all()).extracting(AuditEntry::action).contains(AuditAction.UNKNOWN);
            Set<AuditAction> unknown = Set.of(AuditAction.UNKNOWN);
            assertThat(found(new AuditQuery(unknown, "", null, null, null, 9, null)))
                    .isEqualTo(1);
        }

        @Test
        void shouldFindThatAnOlderHeadWasPutBack() {
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.FILE, folder.resolve("audit.jsonl")));
            world.fill(2);
            sealing.sealAndForward();
            AuditHeadEntity older = world.database.in(() -> world.heads.find().orElseThrow());
            world.fill(2);
            sealing.sealAndForward();
            older.forwarded = 4;
            world.database.in(() -> world.database.entityManagers().current().merge(older));
            world.database.execute("delete from audit_entry where chain_position > 2");

            assertThat(broken()).isEqualTo(3);
            sealing.sealAndForward();
            assertThat(broken()).as("as nothing is sealed over it").isEqualTo(3);
        }

        @Test
        void shouldReadTheKeyBeforeItHoldsTheHead() {
            world.fill(2);
            for (Consumer<AuditWorld> work : List.<Consumer<AuditWorld>>of(
                    node -> node.sealing(AuditWorld.settings(Forward.OFF, null)).sealAll(),
                    node -> node.sealing(AuditWorld.settings(Forward.OFF, null)).shorten(),
                    node -> node.audit().check(AuditWorld.ADMINISTRATOR),
                    node -> node.audit().file(AuditWorld.ADMINISTRATOR, AuditQuery.all()),
                    node -> node.audit().state(AuditWorld.ADMINISTRATOR))) {
                world.fill(1);
                AuditWorld restarted = new AuditWorld(world.database);
                work.accept(restarted);
                assertThat(restarted.keyReadsInTransactions).isZero();
            }
        }

        @Test
        void shouldDeleteTheOldestAndStillBeCheckable() throws IOException {
            world.fill(3);
            world.chain.seal(MANY);
            world.pass(Duration.ofDays(31));
            world.fill(2);
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.OFF, null));
            sealing.sealAll();

            sealing.shorten();
            sealing.shorten();

            assertThat(world.all())
                    .extracting(AuditEntry::action)
                    .containsOnlyOnce(AuditAction.SHORTEN_AUDIT)
                    .hasSize(3);
            assertThat(world.all())
                    .filteredOn(entry -> entry.action() == AuditAction.SHORTEN_AUDIT)
                    .extracting(AuditEntry::subject)
                    .containsExactly("1-3");
            AuditState state = world.audit().check(AuditWorld.ADMINISTRATOR);
            assertThat(state.check().broken()).isNull();
            assertThat(state.first()).isEqualTo(4);
            assertThat(problem(export(AuditQuery.all()))).isEmpty();
        }

        @Test
        void shouldDeleteInPartsAndTellEach() {
            world.fill(5);
            world.chain.seal(MANY);
            world.pass(Duration.ofDays(31));

            assertThat(world.chain.shorten(AuditWorld.BEGIN.plusSeconds(1), false, 3))
                    .hasToString("Optional[1-3]");
            assertThat(world.chain.shorten(AuditWorld.BEGIN.plusSeconds(1), false, 3))
                    .hasToString("Optional[4-5]");
            assertThat(world.chain.shorten(AuditWorld.BEGIN.plusSeconds(1), false, 3))
                    .isEmpty();
            assertThat(broken()).isNull();
        }

        @Test
        void shouldFindASoundChainWhoseOldestEntriesAreDeletedBeforeTheyAreRead() {
            world.fill(6);
            world.chain.seal(MANY);
            world.beforePage = this::deleteTwo;

            AuditState state = world.audit().check(AuditWorld.ADMINISTRATOR);

            assertThat(state.first()).isEqualTo(7);
            assertThat(state.check().broken()).isNull();
            assertThat(world.all())
                    .filteredOn(entry -> entry.action() == AuditAction.CHECK_AUDIT)
                    .extracting(AuditEntry::result)
                    .containsExactly("OK");
        }

        @Test
        void shouldFindAChangedEntryBehindThoseThatAreDeletedBeforeTheyAreRead() {
            world.fill(6);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set user_name = 'eve' where chain_position = 5");
            world.beforePage = this::deleteTwo;

            assertThat(broken()).isEqualTo(5);
        }

        private void deleteTwo() {
            world.chain.shorten(AuditWorld.BEGIN.plusSeconds(1), false, 2);
        }

        @Test
        void shouldNotDeleteWhatWasMadeOldInTheDatabase() {
            world.fill(4);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set at = timestamp with time zone '2000-01-01 00:00:00+00'"
                    + " where chain_position <= 2");

            world.sealing(AuditWorld.settings(Forward.OFF, null)).shorten();

            assertThat(world.all()).hasSize(4);
            assertThat(broken()).isEqualTo(1);
        }

        @Test
        void shouldNotDeleteWhatWasNotForwardedYet() {
            Path file = folder.resolve("missing").resolve("audit.jsonl");
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.FILE, file));
            world.fill(2);
            world.pass(Duration.ofDays(31));
            sealing.sealAndForward();

            sealing.shorten();

            assertThat(world.all()).hasSize(2);
        }

        @Test
        void shouldNeverDeleteWithoutARetentionNorWhatIsNotSealed() {
            world.fill(2);
            world.pass(Duration.ofDays(31));
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.OFF, null));

            sealing.shorten();

            assertThat(world.all()).hasSize(2);
        }

        @Test
        void shouldExportWhatTheCheckerAccepts() throws IOException {
            world.fill(4);
            world.log.add(new Caller(new UserRef("7", "李娜 \"a\\b\"\u2028\n"), false), AuditAction.CANCEL, "x", "OK");

            String whole = export(AuditQuery.all());

            assertThat(whole.lines()).hasSize(7);
            assertThat(problem(whole)).isEmpty();
            AuditQuery cancelled =
                    new AuditQuery(Set.of(AuditAction.CANCEL), "", null, null, null, AuditQuery.MAX_LIMIT, null);
            String part = export(cancelled);
            assertThat(part.lines()).hasSize(3);
            assertThat(problem(part)).isEmpty();
            assertThat(part.lines().toList().get(1))
                    .startsWith("{\"sequence\":5,\"id\":\"")
                    .contains(
                            "\"at\":\"2026-11-29T21:00:00.123456Z\",\"who\":{\"id\":\"7\",\"name\":\"李娜 \\\"a\\\\b\\\"");
        }

        @Test
        void shouldExportAChangedEntrySoThatTheCheckerNamesIt() throws IOException {
            world.fill(4);
            world.chain.seal(MANY);
            world.database.execute("update audit_entry set result = 'OK ' where chain_position = 2");

            assertThat(problem(export(AuditQuery.all())))
                    .hasValueSatisfying(words -> assertThat(words).startsWith("Line 3 was changed"));
        }

        @Test
        void shouldExportAChainWithoutItsEndSoThatTheCheckerRefusesIt() throws IOException {
            world.fill(4);
            world.chain.seal(MANY);
            world.database.execute("delete from audit_entry where chain_position > 2");

            assertThat(problem(export(AuditQuery.all())))
                    .hasValueSatisfying(words -> assertThat(words).startsWith("The file does not end with entry 4"));

            world.database.execute("update audit_head set last_position = 2, last_hash = "
                    + "(select hash from audit_entry where chain_position = 2)");
            assertThat(problem(export(AuditQuery.all())))
                    .hasValueSatisfying(words -> assertThat(words).startsWith("The ends of the chain were not what"));
        }

        @Test
        void shouldNotFinishAFileWhoseFirstEntriesAreDeletedMeanwhile() {
            world.fill(3);
            world.chain.seal(MANY);
            AuditFile file = world.audit().file(AuditWorld.ADMINISTRATOR, AuditQuery.all());
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void write(byte[] bytes, int begin, int length) {
                    super.write(bytes, begin, length);
                    world.chain.shorten(AuditWorld.BEGIN.plusSeconds(1), false, 2);
                }
            };

            assertThatThrownBy(() -> file.writeTo(out)).isInstanceOf(IOException.class);
            assertThat(out.toString(StandardCharsets.UTF_8)).as("no signature").doesNotContain("\"lines\"");
        }

        private String export(AuditQuery query) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            world.audit().file(AuditWorld.ADMINISTRATOR, query).writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }

        private Optional<String> problem(String export) throws IOException {
            return AuditVerification.problem(
                    new BufferedReader(new StringReader(export)),
                    world.key.pair().getPublic());
        }

        @Test
        void shouldForwardEachSealedEntryOnceInOrder() throws IOException {
            Path file = folder.resolve("audit.jsonl");
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.FILE, file));
            world.fill(2);
            sealing.sealAndForward();
            sealing.sealAndForward();
            world.fill(1);
            sealing.sealAndForward();

            assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{\"sequence\":"));
            assertThat(export(AuditQuery.all()).lines().skip(1).limit(3))
                    .containsExactlyElementsOf(Files.readAllLines(file));
        }

        @Test
        void shouldForwardLaterWhatCouldNotBeWritten() throws IOException {
            Path file = folder.resolve("missing").resolve("audit.jsonl");
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.FILE, file));
            world.fill(2);
            sealing.sealAndForward();

            Files.createDirectory(file.getParent());
            sealing.sealAndForward();

            assertThat(Files.readAllLines(file)).hasSize(2);
        }

        /** As a full disk or a crash leaves the file. */
        @Test
        void shouldForwardWholeLinesBehindAPartOfOne() throws IOException {
            Path file = Files.writeString(folder.resolve("audit.jsonl"), "{\"sequence\":1,\"id\"");
            AuditSealing sealing = world.sealing(AuditWorld.settings(Forward.FILE, file));
            world.fill(2);

            sealing.sealAndForward();

            assertThat(Files.readAllLines(file)).hasSize(3);
            assertThat(export(AuditQuery.all()).lines().skip(1).limit(2))
                    .containsExactlyElementsOf(Files.readAllLines(file).subList(1, 3));
        }

        @Test
        void shouldListByActionPersonTimeAndResult() {
            world.fill(2);
            world.pass(Duration.ofHours(1));
            world.log.add(new Caller(new UserRef("7", "Sun_Li"), false), AuditAction.CANCEL, "9", "NO_PERMISSION");
            world.log.addUnknown("::1", AuditAction.SIGN_IN, "", "REFUSED");

            assertThat(found(new AuditQuery(Set.of(AuditAction.UNDO), "", null, null, null, 9, null)))
                    .isEqualTo(2);
            assertThat(found(new AuditQuery(Set.of(), "sun_", null, null, null, 9, null)))
                    .isEqualTo(1);
            assertThat(found(new AuditQuery(Set.of(), "30010", null, null, null, 9, null)))
                    .isEqualTo(2);
            assertThat(found(new AuditQuery(Set.of(), "", AuditWorld.BEGIN.plusSeconds(1), null, null, 9, null)))
                    .isEqualTo(2);
            assertThat(found(new AuditQuery(Set.of(), "", null, AuditWorld.BEGIN.plusSeconds(1), null, 9, null)))
                    .isEqualTo(2);
            assertThat(found(new AuditQuery(Set.of(), "", null, null, AuditQuery.Result.REFUSED, 9, null)))
                    .isEqualTo(2);
            assertThat(found(new AuditQuery(Set.of(), "", null, null, AuditQuery.Result.DONE, 9, null)))
                    .isEqualTo(2);
        }

        private long found(AuditQuery query) {
            Slice<AuditEntry> slice = world.audit().entries(AuditWorld.ADMINISTRATOR, query);
            assertThat(slice.items()).hasSize((int) slice.total());
            return slice.total();
        }

        @Test
        void shouldPageOverEntriesOfTheSameTime() {
            world.fill(5);
            AuditQuery query = AuditQuery.all().ofLimit(2);

            Slice<AuditEntry> first = world.queries.page(query);
            Slice<AuditEntry> second = world.queries.page(query.at(first.nextCursor()));
            Slice<AuditEntry> third = world.queries.page(query.at(second.nextCursor()));

            assertThat(third.next()).isEmpty();
            assertThat(LongStream.of(first.total(), second.total(), third.total()))
                    .containsOnly(5L);
            assertThat(List.of(first, second, third).stream().flatMap(slice -> slice.items().stream()))
                    .extracting(AuditEntry::subject)
                    .containsExactly("record 5", "record 4", "record 3", "record 2", "record 1");
            AuditQuery other = new AuditQuery(Set.of(), "li", null, null, null, 2, first.nextCursor());
            assertThatThrownBy(() -> world.queries.page(other)).isInstanceOf(InvalidRequestException.class);
        }

        @Test
        void shouldBeForAdministratorsAlone() {
            Caller user = new Caller(new UserRef("7", "sun.li"), false);

            assertThatThrownBy(() -> world.audit().entries(user, AuditQuery.all()))
                    .isInstanceOf(NoPermissionException.class);
            assertThatThrownBy(() -> world.audit().file(user, AuditQuery.all()))
                    .isInstanceOf(NoPermissionException.class);
            assertThatThrownBy(() -> world.audit().state(user)).isInstanceOf(NoPermissionException.class);
            assertThatThrownBy(() -> world.audit().check(user)).isInstanceOf(NoPermissionException.class);
            assertThat(world.audit().state(AuditWorld.ADMINISTRATOR).entries()).isZero();
        }
    }
}
