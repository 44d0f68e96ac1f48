package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.transfer.TransferFindings;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.transfer.TransferState.Copy;
import io.dataphin.migration.flow.transfer.TransferStep;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files are moved once for all records that need them, and the records see how it stands. */
class TransferFlowStoreTest {

    private static final Instant NOW = FlowStoreWorld.BEGIN.plusSeconds(10);

    @Nested
    class OnH2 extends Contract {
        @Override
        JpaWorld open() {
            return new JpaWorld(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends Contract {
        @Override
        JpaWorld open() {
            return new JpaWorld(TestDatabase.postgreSql());
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private JpaWorld world;
        private int files;

        abstract JpaWorld open();

        @BeforeAll
        void start() {
            world = open();
        }

        @AfterAll
        void stop() {
            world.close();
        }

        @Test
        void shouldMoveAFileOnceForAllRecords() {
            FileToMove file = file();
            FlowId first = needing(file);
            FlowId second = needing(file);

            FlowId move = admitted();

            assertThat(world.admit(FlowKind.TRANSFER, 0, 10)).isEmpty();
            TransferState state = world.transfers.load(move).orElseThrow();
            assertThat(state.order().file()).isEqualTo(file);
            assertThat(state.order().source().credentialRef()).isEqualTo("ref");
            assertThat(state.step()).isEqualTo(TransferStep.LOOK);
            assertThat(files(first)).containsExactly(new MovedItem(file.name(), false, null));
            assertThat(files(second)).containsExactly(new MovedItem(file.name(), false, null));

            world.transfers.store(StepOutcome.of(state.arrived(), NOW), NOW);
            assertThat(files(first)).containsExactly(new MovedItem(file.name(), true, null));
            assertThat(files(second).get(0).arrived()).isTrue();
            assertThat(world.transfers.load(move)).isEmpty();
        }

        @Test
        void shouldKeepTheCopyAndTheIntent() {
            needing(file());
            FlowId move = admitted();
            TransferState copied = world.transfers.load(move).orElseThrow().copied(new Copy("s/1", 12, "ab"));

            TransferState opened = world.transfers.open(copied.rounds(1), IntentKind.CREATE, NOW, NOW.plusSeconds(40));

            assertThat(world.transfers.load(move)).contains(opened);
            assertThat(opened.copy()).isEqualTo(new Copy("s/1", 12, "ab"));
            assertThat(opened.head().intent().kind()).isEqualTo(IntentKind.CREATE);
        }

        @Test
        void shouldTellRecordsWhyAFileWasNotMovedAndBeginAnewForTheNext() {
            FileToMove file = file();
            FlowId first = needing(file);
            TransferState state = world.transfers.load(admitted()).orElseThrow();
            world.transfers.store(StepOutcome.of(state.failed(TransferFindings.of(file, "FILE_NO_ARCHIVE")), NOW), NOW);

            assertThat(files(first).get(0).finding()).isEqualTo(TransferFindings.of(file, "FILE_NO_ARCHIVE"));

            FlowId later = needing(file);
            assertThat(files(later)).containsExactly(new MovedItem(file.name(), false, null));
            admitted();
        }

        @Test
        void shouldMoveAFunctionOnceHoweverItIsWritten() {
            FunctionToMove function =
                    new FunctionToMove("Mask_" + ++files, "com.example.Mask", List.of("a.jar", "b.jar"));
            FlowId first = calling(function);
            FlowId second = calling(new FunctionToMove("mask_" + files, "com.example.Mask", List.of("a.jar")));

            FlowId move = admitted();

            TransferState state = world.transfers.load(move).orElseThrow();
            assertThat(state.order().item()).isEqualTo(function);
            assertThat(state.step()).isEqualTo(TransferStep.LOOK_AT_FUNCTION);
            assertThat(files(first)).containsExactly(new MovedItem(function.name(), false, null));
            assertThat(files(second)).containsExactly(new MovedItem(function.name(), false, null));
            world.transfers.store(
                    StepOutcome.of(state.failed(TransferFindings.of(function, "FUNCTION_OTHER_CLASS")), NOW), NOW);
            assertThat(files(first).get(0).finding()).isEqualTo(TransferFindings.of(function, "FUNCTION_OTHER_CLASS"));
        }

        @Test
        void shouldNotTakeAFunctionOfAnotherClassForTheOneThatIsOnItsWay() {
            FunctionToMove function = new FunctionToMove("Mask_" + ++files, "com.example.Mask", List.of("a.jar"));
            FunctionToMove other = new FunctionToMove("mask_" + files, "org.other.Mask", List.of("a.jar"));
            FlowId first = calling(function);
            FlowId second = calling(other);

            List<FlowId> moves = world.admit(FlowKind.TRANSFER, 0, 10);
            assertThat(moves).hasSize(2);
            TransferState registered = world.transfers.load(moves.get(0)).orElseThrow();
            assertThat(registered.order().item()).isEqualTo(function);
            world.transfers.store(StepOutcome.of(registered.arrived(), NOW), NOW);

            assertThat(files(first)).containsExactly(new MovedItem(function.name(), true, null));
            assertThat(files(second)).containsExactly(new MovedItem(other.name(), false, null));
            TransferState found = world.transfers.load(moves.get(1)).orElseThrow();
            world.transfers.store(
                    StepOutcome.of(found.failed(TransferFindings.of(other, "FUNCTION_OTHER_CLASS")), NOW), NOW);
            assertThat(files(first).get(0).arrived()).isTrue();
            assertThat(files(second).get(0).finding()).isEqualTo(TransferFindings.of(other, "FUNCTION_OTHER_CLASS"));
        }

        /** A record that has asked for the function and waits. */
        private FlowId calling(FunctionToMove function) {
            FlowId id = world.record();
            RegisteredFunction registered =
                    new RegisteredFunction(function.name(), function.className(), List.of("oss://b/a.jar"));
            MigrateState state = world.migrations
                    .load(id)
                    .orElseThrow()
                    .memory(MigrateMemory.NONE.functions(List.of(registered)))
                    .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.AWAIT_FUNCTIONS);
            world.migrations.store(
                    StepOutcome.of(state, NOW).and(new RecordEffect.Needs(id.number(), List.of(function))), NOW);
            return id;
        }

        private FileToMove file() {
            return new FileToMove("file-" + ++files + ".jar", "oss://b/file.jar", "com.example.Job");
        }

        /** A record that has asked for the file and waits. */
        private FlowId needing(FileToMove file) {
            FlowId id = world.record();
            MigrateState state = world.migrations
                    .load(id)
                    .orElseThrow()
                    .memory(MigrateMemory.NONE.files(0, List.of(file.name())))
                    .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.AWAIT_FILES);
            world.migrations.store(
                    StepOutcome.of(state, NOW).and(new RecordEffect.Needs(id.number(), List.of(file))), NOW);
            return id;
        }

        private FlowId admitted() {
            List<FlowId> moves = world.admit(FlowKind.TRANSFER, 0, 10);
            assertThat(moves).hasSize(1);
            return moves.get(0);
        }

        private List<MovedItem> files(FlowId record) {
            return world.migrations.load(record).orElseThrow().files();
        }
    }
}
