package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A tiny flow: reads, collects some items, looks whether its task is there, creates it. */
class ToyFlow implements Flow<ToyFlow.Toy> {

    static final FlowId ID = new FlowId(FlowKind.MIGRATE, 7, 1);
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final int ITEMS = 5;

    /** Steps of the flow. */
    enum At {
        READ,
        COLLECT,
        LOOK,
        WRITE,
        NONE
    }

    /**
     * A flow as its steps see it.
     *
     * @param end how it ended; null while it has not
     */
    record Toy(FlowHead head, At at, List<String> items, String end) implements FlowState<Toy> {

        static Toy begin(At at, Instant now) {
            return new Toy(new FlowHead(ID, 1, now, Retry.NONE, null, 0, "request-1"), at, List.of(), null);
        }

        @Override
        public Toy with(FlowHead other) {
            return new Toy(other, at, items, end);
        }

        Toy at(At then) {
            return new Toy(head, then, items, end);
        }

        Toy items(List<String> collected) {
            return new Toy(head, at, List.copyOf(collected), end);
        }

        Toy end(String how) {
            return new Toy(head, At.NONE, items, how);
        }

        @Override
        public boolean ended() {
            return at == At.NONE;
        }

        @Override
        public Long recordId() {
            return 7L;
        }
    }

    private final FlowStore<Toy> store;
    private final Function<String, Object> platform;
    private final Bucket bucket;

    /** @param platform answers an action, e.g. {@code Collect 3} */
    ToyFlow(FlowStore<Toy> store, double perSecond, Function<String, Object> platform) {
        this.store = store;
        this.platform = platform;
        this.bucket = bucket(perSecond);
    }

    static Bucket bucket(double perSecond) {
        return new Bucket(Platform.TARGET, "toy", perSecond);
    }

    Call<?> read(String action) {
        return Call.read(action, bucket, TIMEOUT, () -> platform.apply(action));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.MIGRATE;
    }

    @Override
    public FlowStore<Toy> store() {
        return store;
    }

    @Override
    public Step<Toy> step(Toy state) {
        return switch (state.at()) {
            case READ -> new Read();
            case COLLECT -> new Collect();
            case LOOK -> new Look();
            case WRITE -> new Write();
            case NONE -> throw new IllegalStateException("the flow has ended");
        };
    }

    @Override
    public StepOutcome<Toy> waits(Toy state, PlatformException fault, boolean lost, Instant now) {
        return StepOutcome.of(state, now)
                .and(new RecordEffect.WaitsFor(
                        7,
                        Message.of(
                                lost ? "LOST" : "WAITS",
                                "action",
                                fault.answer().action())));
    }

    @Override
    public StepOutcome<Toy> fails(Toy state, PlatformException fault, Instant now) {
        return StepOutcome.of(state.end("failed " + fault.code()), now);
    }

    @Override
    public StepOutcome<Toy> breaks(Toy state, boolean writeMayBeDone, Instant now) {
        return StepOutcome.of(state.end(writeMayBeDone ? "broken, task may exist" : "broken"), now);
    }

    private final class Read implements Step<Toy> {
        @Override
        public List<Call<?>> calls(Toy state) {
            return List.of(read("Read"));
        }

        @Override
        public StepOutcome<Toy> decide(Toy state, Answers answers) {
            return StepOutcome.of(state.at(At.COLLECT), answers.now());
        }

        @Override
        public Optional<StepOutcome<Toy>> fault(Toy state, PlatformException fault, Instant now) {
            return fault instanceof PlatformRejectedException
                            && fault.answer().code().equals("Gone")
                    ? Optional.of(StepOutcome.of(state.end("gone"), now))
                    : Optional.empty();
        }
    }

    private final class Collect implements Step<Toy> {
        @Override
        public List<Call<?>> calls(Toy state) {
            List<Call<?>> calls = new ArrayList<>();
            IntStream.range(state.items().size(), ITEMS).forEach(i -> calls.add(read("Collect " + i)));
            return calls;
        }

        @Override
        public StepOutcome<Toy> decide(Toy state, Answers answers) {
            List<String> items = new ArrayList<>(state.items());
            items.addAll(answers.all(String.class));
            return StepOutcome.of(state.items(items).at(items.size() < ITEMS ? At.COLLECT : At.LOOK), answers.now());
        }
    }

    private final class Look implements Step<Toy> {
        @Override
        public List<Call<?>> calls(Toy state) {
            return List.of(read("Look"));
        }

        @Override
        public StepOutcome<Toy> decide(Toy state, Answers answers) {
            OpenIntent intent = state.head().intent();
            if (answers.first(Boolean.class)) {
                return StepOutcome.of(state.end("there"), answers.now()).intent(IntentResult.FOUND_DONE, null);
            }
            if (intent != null && answers.askedAt().isBefore(intent.settlesAt())) {
                return StepOutcome.of(state, answers.now()).due(answers.now().plusSeconds(2));
            }
            return StepOutcome.of(state.at(At.WRITE), answers.now()).intent(IntentResult.FOUND_NOT_DONE, null);
        }
    }

    private final class Write implements WriteStep<Toy> {
        @Override
        public List<Call<?>> calls(Toy state) {
            return List.of(Call.write("Create", bucket, TIMEOUT, () -> platform.apply("Create")));
        }

        @Override
        public IntentKind intent(Toy state) {
            return IntentKind.CREATE;
        }

        @Override
        public Toy looking(Toy state) {
            return state.at(At.LOOK);
        }

        @Override
        public StepOutcome<Toy> decide(Toy state, Answers answers) {
            return StepOutcome.of(state.end("created " + answers.first(String.class)), answers.now());
        }
    }
}
