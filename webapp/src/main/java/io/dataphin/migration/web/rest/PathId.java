package io.dataphin.migration.web.rest;

/** An id within a path. */
final class PathId {

    /** What the path templates let through; anything else is no address of ours. */
    static final String DIGITS = "[0-9]+";

    private PathId() {}

    /** @throws ProblemException {@code NOT_FOUND} when no id can be that large */
    static long of(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound();
        }
    }
}
