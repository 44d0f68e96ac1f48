package io.dataphin.migration.analysis;

import java.time.Duration;

/**
 * Up to where Flink's parser is asked. What is beyond is read by the tokenizer alone: the parser needs a time that grows with the square of a chain of
 * operators, takes its stack for what is nested, and cannot be interrupted.
 *
 * @param length characters of a script
 * @param nesting levels of brackets, CASE and signs before a value, in a statement
 * @param chain tokens of a statement on one level without a comma between them
 * @param time of the processor for all statements of a script
 */
public record AnalysisLimits(int length, int nesting, int chain, Duration time) {

    /** Those of the product: 1 MiB, 200 levels, 10,000 tokens, one second. */
    public static final AnalysisLimits DEFAULT = new AnalysisLimits(1 << 20, 200, 10_000, Duration.ofSeconds(1));

    /** The same with another time. */
    AnalysisLimits withTime(Duration other) {
        return new AnalysisLimits(length, nesting, chain, other);
    }
}
