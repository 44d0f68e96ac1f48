package io.dataphin.sandbox.gate;

/**
 * What a request says about itself, read before it is checked or processed. Texts are null when it does not say.
 *
 * @param name name of the task (Dataphin) or of the deployment (Ververica)
 * @param deploymentId Ververica only
 * @param write whether the action would change something
 */
public record CallFacts(
        String action,
        boolean write,
        String opUserId,
        String name,
        String fileId,
        String migrationKey,
        String deploymentId) {

    /** Facts of a request that names no task and no deployment. */
    public static CallFacts ofAction(String action, boolean write) {
        return new CallFacts(action, write, null, null, null, null, null);
    }

    /** Whether the text is this call's task name, deployment name or deployment id. */
    public boolean concerns(String text) {
        return text.equals(name) || text.equals(deploymentId);
    }
}
