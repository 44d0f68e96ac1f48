package io.dataphin.migration.web.batch;

/** What is wrong with a task name, as far as the page can tell at once. */
public enum NameProblem {
    NONE,
    /** Breaks Dataphin's naming rule. */
    ILLEGAL,
    /** Another chosen job wants it too. */
    TAKEN
}
