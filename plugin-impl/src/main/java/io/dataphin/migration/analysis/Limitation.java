package io.dataphin.migration.analysis;

/** Why a script, or some of its statements, was read by the tokenizer alone (finding {@code ANALYSIS_LIMITED}). */
public enum Limitation {
    /** The script is longer than {@link AnalysisLimits#length()}. */
    LENGTH,
    /** A statement is nested deeper than {@link AnalysisLimits#nesting()}, or has a chain longer than {@link AnalysisLimits#chain()}. */
    NESTING,
    /** The parser was not done in {@link AnalysisLimits#time()}. */
    TIME
}
