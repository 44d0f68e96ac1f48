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
     * What the platform says in an error.
     *
     * @param words its words
     * @return a further fault
     */
    public Fault message(String words) {
        return with(spec.deepCopy().put("message", words));
    }

    /**
     * The request id of an error.
     *
     * @param id any text
     * @return a further fault
     */
    public Fault requestId(String id) {
        return with(spec.deepCopy().put("requestId", id));
    }

    /**
     * The body of a gateway error, in place of the platform's JSON.
     *
     * @param text any text
     * @return a further fault
     */
    public Fault body(String text) {
        return with(spec.deepCopy().put("body", text));
    }

    /**
     * An answer of the platform that has other values.
     *
     * @param action the platforms' action that it hits
     * @param having which objects of the answer: those with a field of that name
     * @param fields what they get
     * @return the fault, until it is removed
     */
    public static Fault altered(String action, String having, ObjectNode fields) {
        Fault fault = of("ALTERED", action).times(-1);
        fault.spec().put("having", having).set("fields", fields);
        return fault;
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
