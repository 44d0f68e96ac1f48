package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the newest runs of source jobs, some jobs a step. */
final class RunReads {

    private final SourcePlatform source;

    RunReads(SourcePlatform source) {
        this.source = source;
    }

    private record Read(PublishItem task, Call<LatestRun> call) {}

    /** A task and the page that answers for its job. */
    record Answered(PublishItem task, LatestRun run) {

        /** Whether the answer is final. */
        boolean known() {
            return run.askPage() == 0;
        }
    }

    /** The calls of a step; those of one bucket, since a step has no others. */
    List<Call<?>> calls(PublishState state, List<PublishItem> unread) {
        List<Call<?>> calls = new ArrayList<>();
        reads(state, unread).forEach(read -> calls.add(read.call()));
        return calls;
    }

    /** The answers to {@link #calls}; some may be missing. */
    List<Answered> answered(PublishState state, List<PublishItem> unread, Answers answers) {
        List<Read> reads = reads(state, unread);
        List<LatestRun> runs = answers.all(LatestRun.class);
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            answered.add(new Answered(reads.get(i).task(), runs.get(i)));
        }
        return answered;
    }

    /** The state that remembers which further pages have to be asked for. */
    static PublishState remember(PublishState state, List<Answered> answered) {
        Map<String, Integer> pages = new HashMap<>(state.memory().runPages());
        for (Answered answer : answered) {
            String job = answer.task().task().deploymentId();
            if (answer.known()) {
                pages.remove(job);
            } else {
                pages.put(job, answer.run().askPage());
            }
        }
        return state.memory(state.memory().runPages(pages));
    }

    private List<Read> reads(PublishState state, List<PublishItem> unread) {
        List<Read> all = unread.stream().map(task -> read(state, task)).toList();
        return all.stream()
                .filter(read -> read.call().bucket().equals(all.get(0).call().bucket()))
                .limit(Step.MOST_CALLS)
                .toList();
    }

    private Read read(PublishState state, PublishItem item) {
        PublishItem.Task task = item.task();
        int page = state.memory().runPages().getOrDefault(task.deploymentId(), 1);
        return new Read(item, source.latestRun(task.source(), task.deploymentId(), page));
    }
}
