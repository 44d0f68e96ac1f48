package io.dataphin.migration.acs;

/**
 * A request and what may be done with it.
 *
 * @param request what is sent
 * @param limit quota that it counts against
 * @param write whether it changes something: then it is sent once, and a lost answer leaves its outcome unknown
 */
public record AcsCall(AcsRequest request, CallLimit limit, boolean write) {

    /** Operation name. */
    public String action() {
        return request.action();
    }
}
