package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.flow.ToyFlow.At;
import io.dataphin.migration.flow.ToyFlow.Toy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer and every fault that a flow can meet, and what comes of it. */
class FlowExecutionTest {

    private static final double FAST = 50;
    private static final Logger LOG = Logger.getLogger(FlowExecution.class.getName());

    @BeforeAll
    static void keepPlannedErrorsOutOfLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @Nested
    class Answering {

        @Test
        void shouldDoAllStepsThatNeedNotWaitInOneExecution() {
            ToyWorld world = new ToyWorld(At.READ, FAST);

            assertThat(world.execute()).isInstanceOf(Progress.Ended.class);

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.state().items())
                    .containsExactly(
                            "answer to Collect 0",
                            "answer to Collect 1",
                            "answer to Collect 2",
                            "answer to Collect 3",
                            "answer to Collect 4");
            assertThat(world.sent)
                    .containsExactly(
                            "Read", "Collect 0", "Collect 1", "Collect 2", "Collect 3", "Collect 4", "Look", "Create");
            assertThat(world.intents()).containsExactly(IntentResult.DONE);
        }

        @Test
        void shouldDoOneThingAtATimeSoThatProcessCanDieBetweenAnyTwo() {
            ToyWorld world = new ToyWorld(At.LOOK, FAST);
            FlowExecution<?> execution = world.runner.begin(ToyFlow.ID);

            world.advance(execution, 2);
            assertThat(world.sent).containsExactly("Look");
            assertThat(world.state().at()).isEqualTo(At.LOOK);
            world.advance(execution, 2);
            assertThat(world.state().at()).isEqualTo(At.WRITE);
            world.advance(execution, 1);
            assertThat(world.state().at()).as("committed before it is sent").isEqualTo(At.LOOK);
            assertThat(world.intents()).hasSize(1).containsOnlyNulls();
            assertThat(world.sent("Create")).isZero();
        }

        @Test
        void shouldEndAtOnceWhenThereIsNoSuchFlow() {
            ToyWorld world = new ToyWorld(At.READ, FAST);

            assertThat(world.execute(world.runner.begin(new FlowId(FlowKind.MIGRATE, 8, 1))))
                    .isInstanceOf(Progress.Ended.class);
            assertThat(world.sent).isEmpty();
        }

        @Test
        void shouldComeBackWhenFlowIsDue() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            Instant due = world.clock.instant().plusSeconds(3);
            world.store.put(world.state().with(world.state().head().due(due)));

            assertThat(world.execute()).isEqualTo(new Progress.Due(due));
            assertThat(world.sent).isEmpty();
        }

        @Test
        void shouldMakeRoomForOthersAfterEightSteps() {
            ToyWorld world = new ToyWorld(At.READ, FAST, flow -> new Changed(flow) {
                @Override
                public Step<Toy> step(Toy state) {
                    return new Step<>() {
                        @Override
                        public List<Call<?>> calls(Toy same) {
                            return List.of(flow.read("Again"));
                        }

                        @Override
                        public StepOutcome<Toy> decide(Toy same, Answers answers) {
                            return StepOutcome.of(same, answers.now());
                        }
                    };
                }
            });

            assertThat(world.untilDue(world.execute())).isZero();
            assertThat(world.sent("Again")).isEqualTo(8);
        }

        @Test
        void shouldMakeRoomForOthersAfterTwoSeconds() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.then("Read", () -> {
                world.clock.pass(Duration.ofMillis(2001));
                return "slow";
            });

            assertThat(world.untilDue(world.execute())).isZero();
            assertThat(world.sent).containsExactly("Read");
            assertThat(world.state().at()).isEqualTo(At.COLLECT);
        }
    }

    @Nested
    class Places {

        @Test
        void shouldSpaceCallsOfOneStep() {
            ToyWorld world = new ToyWorld(At.COLLECT, FAST);

            world.execute();

            assertThat(Duration.ofNanos(world.clock.nanos())).isEqualTo(Duration.ofNanos(6 * 20_600_000));
        }

        @Test
        void shouldEndExecutionAndComeBackShortlyBeforeItsPlaceWhenThatIsFar() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.quota.postpone(ToyFlow.bucket(FAST), Duration.ofSeconds(5));

            Progress first = world.execute();
            assertThat(world.untilDue(first)).isEqualTo(Duration.ofMillis(4800));
            world.clock.pass(world.untilDue(first).plusMillis(150));
            world.execute();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.quota.line(ToyFlow.bucket(FAST)))
                    .as("no place was lost")
                    .isEqualTo(Duration.ofNanos(20_600_000));
        }

        @Test
        void shouldKeepItsPlaceWhenItRunsTooEarly() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.quota.postpone(ToyFlow.bucket(FAST), Duration.ofSeconds(5));
            world.execute();
            Duration line = world.quota.line(ToyFlow.bucket(FAST));

            world.execute();

            assertThat(world.quota.line(ToyFlow.bucket(FAST))).isEqualTo(line);
        }

        @Test
        void shouldWaitForNextPlaceInExecutionWhenItCameTooLateForItsOwn() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            Bucket bucket = ToyFlow.bucket(FAST);
            world.quota.postpone(bucket, Duration.ofMillis(500));
            world.execute();
            world.clock.pass(Duration.ofMillis(531));
            world.quota.postpone(bucket, Duration.ofMillis(900));

            world.execute();

            assertThat(world.sent).startsWith("Read");
        }

        @Test
        void shouldNotUsePlacesThatAnotherVersionTook() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.quota.postpone(ToyFlow.bucket(FAST), Duration.ofSeconds(5));
            world.execute();
            world.store.changeMeanwhile();

            world.execute();

            assertThat(world.quota.line(ToyFlow.bucket(FAST)))
                    .isEqualTo(Duration.ofMillis(5000).plusNanos(41_200_000));
        }

        @Test
        void shouldTakeNoMorePlacesThanItCanSitOut() {
            ToyWorld world = new ToyWorld(At.COLLECT, 1);

            for (int i = 0; i < 4; i++) {
                world.clock.pass(world.untilDue(world.execute()));
            }

            assertThat(world.sent)
                    .as("one a second, none lost")
                    .containsExactly("Collect 0", "Collect 1", "Collect 2", "Collect 3");
            assertThat(Duration.ofNanos(world.clock.nanos())).isBetween(Duration.ofSeconds(3), Duration.ofMillis(4120));
        }

        @Test
        void shouldNeverThrowAnswersAwayForWantOfFurtherPlaces() {
            ToyWorld world = new ToyWorld(At.COLLECT, 5);
            world.then("Collect 1", () -> {
                // others take places meanwhile
                world.quota.postpone(ToyFlow.bucket(5), Duration.ofSeconds(3));
                world.clock.pass(Duration.ofSeconds(1));
                return "slow";
            });

            world.execute();
            assertThat(world.state().items()).containsExactly("answer to Collect 0", "slow");
            world.executeToEnd();

            assertThat(Stream.of(0, 1, 2, 3, 4).map(i -> world.sent("Collect " + i)))
                    .containsOnly(1L);
        }

        @Test
        void shouldGetPlacesAnewForCallsWhosePlacesPassed() {
            ToyWorld world = new ToyWorld(At.COLLECT, FAST);
            world.then("Collect 0", () -> {
                world.clock.pass(Duration.ofMillis(500));
                return "slow";
            });

            world.execute();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.clock.nanos())
                    .isGreaterThan(Duration.ofMillis(500 + 5 * 20).toNanos());
        }

        @Test
        void shouldSendNoWriteThatIsCommittedTooLate() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.store.beforeOpen.add(() -> world.clock.pass(Duration.ofMillis(3001)));

            FlowExecution<?> execution = world.runner.begin(ToyFlow.ID);
            world.advance(execution, 3);

            assertThat(world.sent("Create")).isZero();
            assertThat(world.intents()).containsExactly(IntentResult.REFUSED);
            world.executeToEnd();
            assertThat(world.sent).containsExactly("Create");
            assertThat(world.end()).isEqualTo("created task-1");
        }

        @Test
        void shouldSendWriteLaterThanItsPlaceWhenCommittingTookLong() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.store.beforeOpen.add(() -> world.clock.pass(Duration.ofMillis(100)));

            world.execute();

            assertThat(world.sent).containsExactly("Create");
            assertThat(world.store.journal().get(0).intent().settlesAt())
                    .as("ten seconds of time-out, five of settling, three until it is sent")
                    .isEqualTo(Instant.parse("2026-11-22T00:00:18Z"));
        }

        @Test
        void shouldBeginWriteAnewWhenFurtherPlacesAreFar() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.store.beforeOpen.add(() -> {
                world.clock.pass(Duration.ofMillis(40));
                world.quota.postpone(ToyFlow.bucket(FAST), Duration.ofMillis(1500));
            });

            world.executeToEnd();

            assertThat(world.intents()).containsExactly(IntentResult.REFUSED, IntentResult.DONE);
            assertThat(world.sent).containsExactly("Create");
        }
    }

    @Nested
    class Faults {

        @Test
        void shouldTryReadAgainAfterPassingFaultWithGrowingGaps() {
            ToyWorld world = new ToyWorld(At.READ, FAST).then("Read", 8, ToyWorld::passing);
            Duration before = Duration.ZERO;
            for (int i = 0; i < 8; i++) {
                Duration gap = world.untilDue(world.execute());
                assertThat(gap)
                        .isBetween(Duration.ofMillis(375), Duration.ofSeconds(30))
                        .isGreaterThan(before.dividedBy(2));
                assertThat(world.state().head().retry().count()).isEqualTo(i + 1);
                world.clock.pass(gap);
                before = gap;
            }
            assertThat(before).isGreaterThan(Duration.ofSeconds(22));

            world.execute();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.store.effects()).hasSize(8).allMatch(effect -> effect instanceof RecordEffect.WaitsFor);
            assertThat(world.state().head().retry()).isEqualTo(Retry.NONE);
        }

        @Test
        void shouldRespectWhatPlatformAsksForUpToThirtySeconds() {
            ToyWorld world = new ToyWorld(At.READ, FAST)
                    .then("Read", () -> ToyWorld.passing(Duration.ofSeconds(7)))
                    .then("Read", () -> ToyWorld.passing(Duration.ofHours(7)));

            Duration gap = world.untilDue(world.execute());
            assertThat(gap).isEqualTo(Duration.ofSeconds(7));
            world.clock.pass(gap);
            assertThat(world.untilDue(world.execute())).isEqualTo(Duration.ofSeconds(30));
        }

        @Test
        void shouldFailAfterLongestRetry() {
            ToyWorld world = new ToyWorld(At.READ, FAST).then("Read", 100, ToyWorld::passing);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("failed TARGET_UNAVAILABLE");
            assertThat(Duration.ofNanos(world.clock.nanos()))
                    .isBetween(ToyWorld.LONGEST_RETRY, ToyWorld.LONGEST_RETRY.plusSeconds(31));
        }

        @Test
        void shouldFailAfterLongestRetryOfWriteThatMeetsPassingFaults() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", 1000, ToyWorld::passing);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("failed TARGET_UNAVAILABLE");
            assertThat(world.sent("Create")).as("gaps grow").isLessThan(40);
            assertThat(world.intents()).containsOnly(IntentResult.REFUSED);
        }

        @Test
        void shouldFailAfterLongestRetryThoughLookBetweenLostWritesGoesWell() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            for (int i = 0; i < 500; i++) {
                world.then("Create", ToyWorld::lost).then("Create", ToyWorld::passing);
            }

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("failed TARGET_UNAVAILABLE");
            assertThat(Duration.ofNanos(world.clock.nanos())).isLessThan(ToyWorld.LONGEST_RETRY.plusSeconds(90));
        }

        @Test
        void shouldForgetPassingFaultsOfReadsBeforeWhenReadGoesWell() {
            ToyWorld world = new ToyWorld(At.READ, FAST)
                    .then("Read", 3, ToyWorld::passing)
                    .then("Collect 0", ToyWorld::passing);

            world.clock.pass(world.untilDue(world.execute()));
            world.clock.pass(world.untilDue(world.execute()));
            world.clock.pass(world.untilDue(world.execute()));
            world.execute();

            assertThat(world.state().head().retry().count()).isEqualTo(1);
        }

        static Stream<Arguments> refusals() {
            return Stream.of(
                    Arguments.of("refused content", refusal(() -> ToyWorld.refused("Odd")), "failed TARGET_REJECTED"),
                    Arguments.of("refused access", refusal(ToyWorld::noAccess), "failed TARGET_ACCESS_DENIED"),
                    Arguments.of("the step's own meaning", refusal(() -> ToyWorld.refused("Gone")), "gone"));
        }

        private static Supplier<Object> refusal(Supplier<Object> answer) {
            return answer;
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("refusals")
        void shouldFailAtOnceWhenPlatformRefuses(String name, Supplier<Object> refusal, String end) {
            ToyWorld world = new ToyWorld(At.READ, FAST).then("Read", refusal);

            assertThat(world.execute()).isInstanceOf(Progress.Ended.class);

            assertThat(world.end()).isEqualTo(end);
            assertThat(world.sent).containsExactly("Read");
        }

        @Test
        void shouldPostponeBucketWhenThrottledAndTryAgain() {
            ToyWorld world = new ToyWorld(At.READ, FAST).then("Read", () -> ToyWorld.throttled(Duration.ofSeconds(4)));

            world.execute();
            assertThat(world.quota.line(ToyFlow.bucket(FAST))).isEqualTo(Duration.ofSeconds(4));
            world.executeToEnd();

            assertThat(world.end()).isEqualTo("created task-1");
        }

        @Test
        void shouldPostponeBucketForASecondWhenPlatformNamesNoTimeAndForThirtyAtMost() {
            ToyWorld silent = new ToyWorld(At.READ, FAST).then("Read", () -> ToyWorld.throttled(Duration.ZERO));
            silent.execute();
            assertThat(silent.quota.line(ToyFlow.bucket(FAST))).isEqualTo(Duration.ofSeconds(1));

            ToyWorld harsh = new ToyWorld(At.READ, FAST).then("Read", () -> ToyWorld.throttled(Duration.ofHours(1)));
            harsh.execute();
            assertThat(harsh.quota.line(ToyFlow.bucket(FAST))).isEqualTo(Duration.ofSeconds(30));
        }

        @Test
        void shouldKeepEarlierAnswersWhenThrottled() {
            ToyWorld world = new ToyWorld(At.COLLECT, FAST).then("Collect 3", () -> ToyWorld.throttled(Duration.ZERO));

            world.executeToEnd();

            assertThat(Stream.of(0, 1, 2, 3, 4).map(i -> world.sent("Collect " + i)))
                    .containsExactly(1L, 1L, 1L, 2L, 1L);
        }

        @Test
        void shouldRepeatReadsOfStepAfterPassingFaultOfOneOfThem() {
            ToyWorld world = new ToyWorld(At.COLLECT, FAST).then("Collect 3", ToyWorld::passing);

            world.executeToEnd();

            assertThat(Stream.of(0, 1, 2, 3, 4).map(i -> world.sent("Collect " + i)))
                    .containsExactly(2L, 2L, 2L, 2L, 1L);
        }
    }

    @Nested
    class Writes {

        @Test
        void shouldLookAfterLostAnswerAndFindItDone() {
            ToyWorld world =
                    new ToyWorld(At.WRITE, FAST).then("Create", ToyWorld::lost).then("Look", () -> true);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("there");
            assertThat(world.intents()).containsExactly(IntentResult.FOUND_DONE);
            assertThat(world.sent).containsExactly("Create", "Look");
        }

        @Test
        void shouldNotSayNotDoneBeforeWriteHasSettled() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", ToyWorld::lost);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.intents()).containsExactly(IntentResult.FOUND_NOT_DONE, IntentResult.DONE);
            assertThat(Duration.ofNanos(world.clock.nanos()))
                    .isGreaterThan(ToyFlow.TIMEOUT.plus(FlowExecution.SETTLING));
            assertThat(world.sent("Create")).isEqualTo(2);
        }

        @Test
        void shouldLookAfterProcessDiedRightAfterIntent() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.advance(world.runner.begin(ToyFlow.ID), 2);

            world.executeToEnd();

            assertThat(world.sent).first().isEqualTo("Look");
            assertThat(world.intents()).containsExactly(IntentResult.FOUND_NOT_DONE, IntentResult.DONE);
        }

        @Test
        void shouldWriteAgainWithoutLookWhenWriteMetPassingFault() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", ToyWorld::passing);

            world.executeToEnd();

            assertThat(world.sent).containsExactly("Create", "Create");
            assertThat(world.intents()).containsExactly(IntentResult.REFUSED, IntentResult.DONE);
            assertThat(world.store.journal().get(0).requestId()).isEqualTo("request-of-platform");
        }

        @Test
        void shouldEndIntentWhenPlatformRefusesWrite() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", () -> ToyWorld.refused("Odd"));

            world.execute();

            assertThat(world.end()).isEqualTo("failed TARGET_REJECTED");
            assertThat(world.intents()).containsExactly(IntentResult.REFUSED);
        }

        @Test
        void shouldLeaveNoIntentOpenWhenFlowFailsBeforeItsWriteIsSettled() {
            ToyWorld world =
                    new ToyWorld(At.WRITE, FAST).then("Create", ToyWorld::lost).then("Look", ToyWorld::noAccess);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("failed TARGET_ACCESS_DENIED");
            assertThat(world.intents()).containsExactly(IntentResult.UNSETTLED);
        }
    }

    @Nested
    class Defects {

        /** Where a defect can be. */
        enum Place {
            STEP,
            CALLS,
            DECIDE,
            FAULT,
            WAITS
        }

        @ParameterizedTest
        @EnumSource(Place.class)
        void shouldEndFlowWhateverIsThrownAndWhereverThatIs(Place place) {
            ToyWorld world = new ToyWorld(At.READ, FAST, flow -> new Changed(flow) {
                @Override
                public Step<Toy> step(Toy state) {
                    throwAt(Place.STEP);
                    return new BrokenStep(flow.step(state), place);
                }

                @Override
                public StepOutcome<Toy> waits(Toy state, PlatformException fault, boolean lost, Instant now) {
                    throwAt(Place.WAITS);
                    return super.waits(state, fault, lost, now);
                }

                private void throwAt(Place here) {
                    if (here == place) {
                        throw new StackOverflowError();
                    }
                }
            });
            world.then("Read", place.compareTo(Place.FAULT) >= 0 ? ToyWorld::passing : () -> "answer");

            assertThat(world.execute()).isInstanceOf(Progress.Ended.class);

            assertThat(world.end()).isEqualTo("broken");
        }

        /** A step that throws at one place. */
        private record BrokenStep(Step<Toy> step, Place place) implements Step<Toy> {
            @Override
            public List<Call<?>> calls(Toy state) {
                throwAt(Place.CALLS);
                return step.calls(state);
            }

            @Override
            public StepOutcome<Toy> decide(Toy state, Answers answers) {
                throwAt(Place.DECIDE);
                return step.decide(state, answers);
            }

            @Override
            public Optional<StepOutcome<Toy>> fault(Toy state, PlatformException fault, Instant now) {
                throwAt(Place.FAULT);
                return step.fault(state, fault, now);
            }

            private void throwAt(Place here) {
                if (here == place) {
                    throw new StackOverflowError();
                }
            }
        }

        static Stream<Arguments> oddAnswers() {
            return Stream.of(
                    Arguments.of("a defect", answer(ToyWorld::defect)),
                    Arguments.of("an error", answer(ToyWorld::overflow)),
                    Arguments.of("null", answer(() -> null)),
                    Arguments.of("another type", answer(() -> 4711)));
        }

        private static Supplier<Object> answer(Supplier<Object> answer) {
            return answer;
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("oddAnswers")
        void shouldEndFlowWhenReadIsAnsweredBy(String name, Supplier<Object> answer) {
            ToyWorld world = new ToyWorld(At.COLLECT, FAST).then("Collect 4", answer);

            assertThat(world.execute()).isInstanceOf(Progress.Ended.class);

            assertThat(world.end()).isEqualTo("broken");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("oddAnswers")
        void shouldLookOnceWhenWriteIsAnsweredBy(String name, Supplier<Object> answer) {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", answer).then("Look", () -> true);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("there");
            assertThat(world.sent).containsExactly("Create", "Look");
        }

        @Test
        void shouldNameTaskThatMayExistWhenLookDoesNotSettleIt() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST)
                    .then("Create", ToyWorld::defect)
                    .then("Look", ToyWorld::defect);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("broken, task may exist");
            assertThat(world.intents()).containsExactly(IntentResult.UNSETTLED);
        }

        @Test
        void shouldNotTryBrokenWriteForEver() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", 1000, ToyWorld::defect);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("broken, task may exist");
            assertThat(world.sent("Create")).isEqualTo(2);
        }

        @Test
        void shouldTryAgainSeldomWhenFlowCannotEvenEnd() {
            ToyWorld world = new ToyWorld(At.READ, FAST, flow -> new Changed(flow) {
                @Override
                public StepOutcome<Toy> breaks(Toy state, boolean writeMayBeDone, Instant now) {
                    throw new IllegalStateException("a defect where flows end");
                }
            });
            world.then("Read", ToyWorld::defect);

            assertThat(world.untilDue(world.execute())).isEqualTo(Duration.ofMinutes(1));
        }

        static Stream<Arguments> wrongCalls() {
            return Stream.of(
                    Arguments.of(
                            "six reads",
                            calls(flow -> List.of(1, 2, 3, 4, 5, 6).stream()
                                    .<Call<?>>map(i -> flow.read("Read"))
                                    .toList())),
                    Arguments.of(
                            "reads of two buckets", calls(flow -> List.of(flow.read("Read"), other(Call.Kind.READ)))),
                    Arguments.of("a write in a step without intent", calls(flow -> List.of(other(Call.Kind.WRITE)))));
        }

        private static Function<ToyFlow, List<Call<?>>> calls(Function<ToyFlow, List<Call<?>>> calls) {
            return calls;
        }

        private static Call<?> other(Call.Kind kind) {
            Bucket bucket = new Bucket(Platform.TARGET, "other", 5);
            return kind == Call.Kind.READ
                    ? Call.read("Other", bucket, ToyFlow.TIMEOUT, () -> "")
                    : Call.write("Other", bucket, ToyFlow.TIMEOUT, () -> "");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("wrongCalls")
        void shouldNotSendWhatStepMayNotAskFor(String name, Function<ToyFlow, List<Call<?>>> calls) {
            ToyWorld world = new ToyWorld(At.READ, FAST, flow -> new Changed(flow) {
                @Override
                public Step<Toy> step(Toy state) {
                    return new Step<>() {
                        @Override
                        public List<Call<?>> calls(Toy same) {
                            return calls.apply(flow);
                        }

                        @Override
                        public StepOutcome<Toy> decide(Toy same, Answers answers) {
                            return StepOutcome.of(same.end("decided"), answers.now());
                        }
                    };
                }
            });

            world.execute();

            assertThat(world.end()).isEqualTo("broken");
            assertThat(world.sent).isEmpty();
        }
    }

    @Nested
    class Versions {

        @Test
        void shouldLoadAgainWhenFlowWasChangedBeforeOutcome() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.store.beforeStore.add(world.store::changeMeanwhile);

            world.execute();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.sent("Read")).isEqualTo(2);
        }

        @Test
        void shouldNotSendWriteWhenFlowWasChangedBeforeIntent() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.store.beforeOpen.add(world.store::changeMeanwhile);

            world.execute();

            assertThat(world.end()).isEqualTo("created task-1");
            assertThat(world.sent("Create")).isEqualTo(1);
            assertThat(world.intents()).containsExactly(IntentResult.DONE);
        }

        @Test
        void shouldLookForAcceptedWriteWhenFlowWasChangedMeanwhile() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Look", () -> true);
            world.store.beforeStore.add(world.store::changeMeanwhile);

            world.execute();

            assertThat(world.intents()).containsExactly(IntentResult.FOUND_DONE);
            assertThat(world.sent).containsExactly("Create", "Look");
            assertThat(world.end()).isEqualTo("there");
        }

        @Test
        void shouldNotWriteTwiceWhenTwoExecutionsRunAtTheSameTime() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            FlowExecution<?> one = world.runner.begin(ToyFlow.ID);
            FlowExecution<?> other = world.runner.begin(ToyFlow.ID);

            world.advance(one, 1).advance(other, 1).advance(one, 1);
            world.execute(other);
            world.execute(one);
            world.then("Look", () -> true).executeToEnd();

            assertThat(world.sent("Create")).isEqualTo(1);
            assertThat(world.intents()).containsExactly(IntentResult.FOUND_DONE);
        }

        @Test
        void shouldGoAroundNoLongerThanEightTimes() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            Runnable change = () -> {
                throw new StaleFlowException(ToyFlow.ID);
            };
            for (int i = 0; i < 20; i++) {
                world.store.beforeStore.add(change);
            }

            assertThat(world.untilDue(world.execute())).isZero();
            assertThat(world.sent("Read")).isEqualTo(8);
        }
    }

    @Nested
    class Stores {

        @Test
        void shouldWaitAndFailNothingInAnOutage() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.outage = true;
            for (int i = 0; i < 10; i++) {
                world.store.beforeStore.add(ToyWorld::defect);
                Duration gap = world.untilDue(world.execute());
                assertThat(gap).isEqualTo(Duration.ofSeconds(5));
                world.clock.pass(gap);
            }

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("created task-1");
        }

        @Test
        void shouldLookWhenAnswerToWriteCouldNotBeStored() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Look", () -> true);
            world.outage = true;
            world.store.beforeStore.add(ToyWorld::defect);

            world.executeToEnd();

            assertThat(world.sent).containsExactly("Create", "Look");
            assertThat(world.intents()).containsExactly(IntentResult.FOUND_DONE);
        }

        @Test
        void shouldSendNothingWhenIntentCouldNotBeStored() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST);
            world.outage = true;
            world.store.beforeOpen.add(ToyWorld::defect);

            world.execute();
            assertThat(world.sent).isEmpty();
            world.clock.pass(Duration.ofSeconds(5));
            world.executeToEnd();

            assertThat(world.sent).containsExactly("Create");
        }

        @Test
        void shouldEndFlowAfterThreeFaultsThatAreNoOutage() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            for (int i = 0; i < 3; i++) {
                world.store.beforeStore.add(i == 1 ? ToyWorld::overflow : ToyWorld::defect);
            }

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("broken");
            assertThat(world.sent("Read")).isEqualTo(3);
        }

        @Test
        void shouldNotWriteForEverWhenOutcomeOfWriteCanNeverBeStored() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Create", 1000, ToyWorld::passing);
            world.store.unstorable = outcome ->
                    outcome.intentEnd() != null && outcome.intentEnd().result() == IntentResult.REFUSED;

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("broken, task may exist");
            assertThat(world.sent("Create")).isEqualTo(3);
        }

        @Test
        void shouldGoOnWhenStoreFailedTwiceOnly() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.store.beforeStore.add(ToyWorld::defect);
            world.store.beforeStore.add(ToyWorld::defect);

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("created task-1");
        }

        @Test
        void shouldTryOnceAMinuteWhenFlowCannotEvenBeLoaded() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            for (int i = 0; i < 20; i++) {
                world.store.beforeLoad.add(ToyWorld::overflow);
            }
            world.clock.pass(world.untilDue(world.execute()));
            world.clock.pass(world.untilDue(world.execute()));

            assertThat(world.untilDue(world.execute())).isEqualTo(Duration.ofMinutes(1));
            world.clock.pass(Duration.ofMinutes(1));
            assertThat(world.untilDue(world.execute())).isEqualTo(Duration.ofMinutes(1));
        }

        @Test
        void shouldWaitWhenOutageComesWhileFlowIsEnded() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            for (int i = 0; i < 3; i++) {
                world.store.beforeStore.add(ToyWorld::defect);
            }
            world.store.beforeStore.add(() -> {
                world.outage = true;
                ToyWorld.defect();
            });
            world.clock.pass(world.untilDue(world.execute()));
            world.clock.pass(world.untilDue(world.execute()));

            assertThat(world.untilDue(world.execute())).isEqualTo(Duration.ofSeconds(5));
            assertThat(world.end()).isNull();
        }
    }

    @Nested
    class Stopping {

        @Test
        void shouldBeginNothingWhileNodeStops() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            world.then("Read", () -> {
                world.stopping = true;
                return "answer";
            });

            assertThat(world.untilDue(world.execute())).isZero();

            assertThat(world.sent).containsExactly("Read");
            assertThat(world.state().at()).as("what was asked is stored").isEqualTo(At.COLLECT);
        }

        @Test
        void shouldFailNothingWhileNodeStops() {
            ToyWorld world = new ToyWorld(At.WRITE, FAST).then("Look", () -> true);
            world.then("Create", () -> {
                world.stopping = true;
                return ToyWorld.defect();
            });

            assertThat(world.untilDue(world.execute())).isZero();
            assertThat(world.end()).isNull();
            assertThat(world.state().head().defects()).isZero();
            world.stopping = false;
            world.executeToEnd();

            assertThat(world.end()).isEqualTo("there");
        }

        @Test
        void shouldNotCountFaultsOfStoreWhileNodeStops() {
            ToyWorld world = new ToyWorld(At.READ, FAST);
            for (int i = 0; i < 5; i++) {
                world.store.beforeStore.add(() -> {
                    world.stopping = true;
                    ToyWorld.defect();
                });
                world.execute();
                world.stopping = false;
            }

            world.executeToEnd();

            assertThat(world.end()).isEqualTo("created task-1");
        }
    }

    /** A flow with something else about it. */
    private abstract static class Changed implements Flow<Toy> {

        private final ToyFlow flow;

        private Changed(ToyFlow flow) {
            this.flow = flow;
        }

        @Override
        public FlowKind kind() {
            return flow.kind();
        }

        @Override
        public FlowStore<Toy> store() {
            return flow.store();
        }

        @Override
        public Step<Toy> step(Toy state) {
            return flow.step(state);
        }

        @Override
        public StepOutcome<Toy> waits(Toy state, PlatformException fault, boolean lost, Instant now) {
            return flow.waits(state, fault, lost, now);
        }

        @Override
        public StepOutcome<Toy> fails(Toy state, PlatformException fault, Instant now) {
            return flow.fails(state, fault, now);
        }

        @Override
        public StepOutcome<Toy> breaks(Toy state, boolean writeMayBeDone, Instant now) {
            return flow.breaks(state, writeMayBeDone, now);
        }
    }
}
