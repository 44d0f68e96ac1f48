package io.dataphin.migration.web.rest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Codes of findings that a caller accepts. */
final class AcceptedCodes {

    /** More than there are findings; they are kept with the record, so that nobody may send any number of them. */
    private static final int MOST = 20;

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private AcceptedCodes() {}

    /**
     * Checks them.
     *
     * @param place where they stand in the body
     * @throws ProblemException {@code INVALID_BODY} for what cannot be a code, or for too many
     */
    static Set<String> of(List<String> codes, String place) {
        if (codes.size() > MOST) {
            throw RequestJson.wrong(place);
        }
        Set<String> known = new TreeSet<>();
        for (String code : codes) {
            if (!RequestJson.field(code, place).matches(CODE)) {
                throw RequestJson.wrong(place);
            }
            known.add(code);
        }
        return known;
    }
}
