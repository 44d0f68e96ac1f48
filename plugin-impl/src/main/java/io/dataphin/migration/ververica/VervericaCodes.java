package io.dataphin.migration.ververica;

/** Ververica's error codes. */
final class VervericaCodes {

    /** The one business code of the platform that is public: no such deployment, job or file. */
    static final String NOT_FOUND = "990301";

    private VervericaCodes() {}
}
