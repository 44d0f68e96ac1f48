package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.flow.transfer.FileCopies;
import io.dataphin.migration.flow.transfer.TransferFlow;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.transfer.TransferStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The move of a file, and what it is about. */
public final class TransferStates {

    public static final FileToMove FILE = new FileToMove("geo.jar", "oss://b/geo.jar", "com.example.Geo");
    public static final FunctionToMove FUNCTION =
            new FunctionToMove("Mask_Phone", "com.example.Mask", List.of("geo.jar"));
    public static final TransferState.Copy COPY = new TransferState.Copy("30001011/9/u-1", 12, "a".repeat(64));
    public static final long MOST = 1024L * 1024 * 8;

    private TransferStates() {}

    /** Steps of the flow over fake ports. */
    public static FlowBench<TransferState> bench() {
        return new FlowBench<>((store, calls) ->
                new TransferFlow(store, new FakeFiles(calls), new FakeTarget(calls), new CannedCopies(calls)));
    }

    private record CannedCopies(CannedCalls calls) implements FileCopies {

        @Override
        public long most() {
            return MOST;
        }

        @Override
        public Call<Result> copy(TransferState.Order order) {
            return calls.read("copy", order.file().address());
        }
    }

    /** The move of a file at a step, without a copy. */
    public static TransferState at(TransferStep step) {
        return at(FILE, step);
    }

    /** The move of a function at a step. */
    public static TransferState function(TransferStep step) {
        return at(FUNCTION, step);
    }

    private static TransferState at(ToMove item, TransferStep step) {
        FlowHead head = new FlowHead(new FlowId(FlowKind.TRANSFER, 3, 1), 2, FlowBench.NOW, Retry.NONE, null, 0, "r");
        SourceLocation source = new SourceLocation("VERVERICA", 1, "source", "cn", "host", "ws", "retail", "ref");
        TransferState.Order order =
                new TransferState.Order(item, new ProjectRef(9, Env.DEV), source, new UserRef("30012011", "Ann"));
        return new TransferState(head, order, step, null, 0, null);
    }

    /** A move at a step, with a copy in the target's storage. */
    public static TransferState copied(TransferStep step) {
        return at(step).copied(COPY);
    }

    /** The same with a write that was begun that long ago, and whose answer is not known; it settles after 35 s. */
    public static TransferState lost(TransferState state, Duration ago) {
        Instant opened = FlowBench.NOW.minus(ago);
        return state.with(state.head().intent(new OpenIntent(1, IntentKind.CREATE, opened, opened.plusSeconds(35))));
    }
}
