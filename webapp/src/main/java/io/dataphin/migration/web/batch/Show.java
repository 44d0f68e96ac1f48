package io.dataphin.migration.web.batch;

/** Which rows the list of jobs shows. */
public enum Show {
    ALL,
    /** The chosen ones, of all pages. */
    CHOSEN,
    /** Chosen ones that must be changed before a start. */
    CORRECT
}
