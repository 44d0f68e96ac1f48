package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.StageTimes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How long a stage took the records of a batch.
 *
 * @param records how many came to the stage
 * @param average mean time a record
 * @param longest longest time of a record
 */
public record StageAverage(Stage stage, int records, Duration average, Duration longest) {

    /** The stages that at least one record came to, in their order. */
    static List<StageAverage> of(Collection<StageTimes> times) {
        return Arrays.stream(Stage.values())
                .map(stage -> of(stage, times))
                .filter(average -> average.records() > 0)
                .toList();
    }

    private static StageAverage of(Stage stage, Collection<StageTimes> times) {
        List<Duration> spent = times.stream()
                .map(one -> one.spent().get(stage))
                .filter(Objects::nonNull)
                .toList();
        Duration sum = spent.stream().reduce(Duration.ZERO, Duration::plus);
        Duration longest = spent.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return new StageAverage(stage, spent.size(), sum.dividedBy(Math.max(1, spent.size())), longest);
    }
}
