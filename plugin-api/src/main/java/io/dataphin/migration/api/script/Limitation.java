package io.dataphin.migration.api.script;

/** Why a script, or some of its statements, was read by the tokenizer alone (finding {@code ANALYSIS_LIMITED}). */
public enum Limitation {
    /** The script is longer than a megabyte. */
    LENGTH,
    /** A statement is nested deeper than 200 levels, or has a longer chain of operators than the analysis allows. */
    NESTING,
    /** The parser was not done after a second. */
    TIME
}
