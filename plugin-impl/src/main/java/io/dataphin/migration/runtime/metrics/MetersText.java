package io.dataphin.migration.runtime.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Timer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The meters as Prometheus reads them, one value a line: {@code name_total{tag="value"} 3.0}. */
public final class MetersText {

    private MetersText() {}

    /** All meters that were used so far, in the order of their names. */
    public static String all() {
        return Meters.all().stream().flatMap(MetersText::lines).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(Meter meter) {
        String tags = meter.getId().getTags().stream()
                .map(tag -> tag.getKey() + "=\"" + tag.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .map(value ->
                        meter.getId().getName() + suffix(meter, value.getStatistic()) + tags + " " + value.getValue());
    }

    private static String suffix(Meter meter, Statistic statistic) {
        return switch (statistic) {
            case COUNT -> meter instanceof Timer ? "_seconds_count" : "_total";
            case TOTAL_TIME -> "_seconds_sum";
            case MAX -> "_seconds_max";
            default -> "";
        };
    }
}
