package io.dataphin.migration.it.support.client;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A fault to set in the sandbox. It hits one call unless told otherwise.
 *
 * @param spec as the sandbox's control takes it
 */
public record Fault(ObjectNode spec) {

    /**
     * A fault.
     *
     * @param kind what it does to a call, as the sandbox calls it
     * @param action the platforms' action that it hits
     * @return the fault, for one call of that action
     */
    public static Fault of(String kind, String action) {
        return new Fault(Json.object().put("kind", kind).put("action", action));
    }

    /**
     * Only calls about one task or deployment.
     *
     * @param name task name, deployment name or deployment id
     * @return a further fault
     */
    public Fault match(String name) {
        return with(spec.deepCopy().put("match", name));
    }

    /**
     * More than one call.
     *
     * @param times how many; -1 = until it is removed
     * @return a further fault
     */
    public Fault times(int times) {
        return with(spec.deepCopy().put("times", times));
    }

    /**
     * Lets calls pass before it begins to hit.
     *
     * @param calls how many calls that it would hit
     * @return a further fault
     */
    public Fault after(int calls) {
        return with(spec.deepCopy().put("after", calls));
    }

    /**
     * What the platform answers.
     *
     * @param status HTTP status; only a gateway error uses it
     * @param code error code
     * @return a further fault
     */
    public Fault answer(int status, String code) {
        return with(spec.deepCopy().put("status", status).put("code", code));
    }

    /**
     * How long the platform asks to wait.
     *
     * @param seconds the time
     * @return a further fault
     */
    public Fault retryAfter(double seconds) {
        return with(spec.deepCopy().put("retryAfterSeconds", seconds));
    }

    private static Fault with(ObjectNode changed) {
        return new Fault(changed);
    }
}
