package io.dataphin.migration.platform.ververica;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobResources.Share;
import io.dataphin.migration.platform.gateway.Lenient;
import java.math.BigDecimal;

/** Reads the streaming resources of a deployment. */
final class ResourceReader {

    private static final String SETTING = "streamingResourceSetting";
    private static final String BASIC = SETTING + ".basicResourceSetting";
    private static final String EXPERT = SETTING + ".expertResourceSetting";

    private ResourceReader() {}

    /** @return null when the deployment has none */
    static JobResources read(TrackedFields deployment) {
        if (TrackedFields.blank(deployment.look(SETTING))) {
            return null;
        }
        String mode = Lenient.text(deployment.get(SETTING + ".resourceSettingMode"));
        boolean onlyExpert = mode.isEmpty() && TrackedFields.blank(deployment.look(BASIC));
        return mode.equalsIgnoreCase("EXPERT") || onlyExpert ? expert(deployment) : basic(deployment);
    }

    private static JobResources basic(TrackedFields deployment) {
        return new JobResources.Basic(
                Lenient.whole(deployment.get(BASIC + ".parallelism")),
                share(deployment, BASIC + ".jobmanagerResourceSettingSpec"),
                share(deployment, BASIC + ".taskmanagerResourceSettingSpec"));
    }

    private static JobResources expert(TrackedFields deployment) {
        return new JobResources.Expert(
                share(deployment, EXPERT + ".jobmanagerResourceSettingSpec"),
                Lenient.text(deployment.get(EXPERT + ".resourcePlan")));
    }

    private static Share share(TrackedFields deployment, String path) {
        JsonNode cpu = deployment.get(path + ".cpu");
        JsonNode memory = deployment.get(path + ".memory");
        if (TrackedFields.blank(cpu) && TrackedFields.blank(memory)) {
            return null;
        }
        BigDecimal cores = Lenient.decimal(cpu);
        return new Share(cores == null ? null : cores.doubleValue(), Lenient.text(memory));
    }
}
