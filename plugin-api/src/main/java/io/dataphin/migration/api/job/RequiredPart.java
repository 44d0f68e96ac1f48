package io.dataphin.migration.api.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A part without which a job is not whole: a task that is made of the rest would overwrite another one with nothing. */
public enum RequiredPart {
    /** The text of a SQL job. */
    SCRIPT,
    /** The address of the JAR of a JAR job. Its entry class may be empty, since the JAR's manifest can name it. */
    JAR,
    /** The plan of a job with expert resources. */
    RESOURCE_PLAN;

    /**
     * What a job lacks, in the order of this enum; a kind that no task can be made of lacks nothing.
     *
     * @param saysNothing whether a script has nothing to run, such as one of comments only
     */
    public static List<RequiredPart> missing(
            JobArtifact artifact, JobResources resources, Predicate<String> saysNothing) {
        List<RequiredPart> missing = new ArrayList<>();
        if (artifact instanceof JobArtifact.Sql sql && (blank(sql.script()) || saysNothing.test(sql.script()))) {
            missing.add(SCRIPT);
        }
        if (artifact instanceof JobArtifact.Jar jar && blank(jar.jarUri())) {
            missing.add(JAR);
        }
        if (resources instanceof JobResources.Expert expert && blank(expert.plan())) {
            missing.add(RESOURCE_PLAN);
        }
        return missing;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
