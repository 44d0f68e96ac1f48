package io.dataphin.migration.web.rest;

/** Body of {@code POST /drain}. */
record TurnDrainJson(Boolean draining) {

    /** @throws ProblemException {@code INVALID_BODY} */
    boolean wanted() {
        return RequestJson.field(draining, "draining");
    }
}
