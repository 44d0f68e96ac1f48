package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobResources.Share;
import io.dataphin.migration.platform.gateway.Lenient;

/** Reads the streaming resources of a deployment. */
final class ResourceReader {

    private static final String SETTING = "streamingResourceSetting";
    private static final String BASIC = SETTING + ".basicResourceSetting";
    private static final String EXPERT = SETTING + ".expertResourceSetting";

    private static final String PLAN = EXPERT + ".resourcePlan";

    private ResourceReader() {}

    /** Whether the deployment says what its plan is, be it nothing. */
    static boolean tellsPlan(TrackedFields deployment) {
        return deployment.tells(PLAN);
    }

    /** @return null when the deployment has none */
    static JobResources read(TrackedFields deployment) {
        if (TrackedFields.blank(deployment.look(SETTING))) {
            return null;
        }
        String mode =
                Lenient.text(deployment.get(SETTING + ".resourceSettingMode")).strip();
        return isExpert(mode, deployment) ? expert(mode, deployment) : basic(mode, deployment);
    }

    /** A mode that nobody knows is decided by what there is. */
    private static boolean isExpert(String mode, TrackedFields deployment) {
        boolean onlyExpert =
                TrackedFields.blank(deployment.look(BASIC)) && !TrackedFields.blank(deployment.look(EXPERT));
        return mode.equalsIgnoreCase("EXPERT") || !mode.equalsIgnoreCase("BASIC") && onlyExpert;
    }

    private static JobResources basic(String mode, TrackedFields deployment) {
        return new JobResources.Basic(
                mode,
                Lenient.text(deployment.get(BASIC + ".parallelism")),
                share(deployment, BASIC + ".jobmanagerResourceSettingSpec"),
                share(deployment, BASIC + ".taskmanagerResourceSettingSpec"));
    }

    /** The basic resources do not count as read: that they are left out is told. */
    private static JobResources expert(String mode, TrackedFields deployment) {
        return new JobResources.Expert(
                mode,
                share(deployment, EXPERT + ".jobmanagerResourceSettingSpec"),
                Lenient.text(deployment.get(PLAN)),
                Lenient.text(deployment.look(BASIC + ".parallelism")));
    }

    private static Share share(TrackedFields deployment, String path) {
        return new Share(Lenient.text(deployment.get(path + ".cpu")), Lenient.text(deployment.get(path + ".memory")));
    }
}
