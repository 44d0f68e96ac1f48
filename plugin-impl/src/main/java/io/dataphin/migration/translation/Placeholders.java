package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of a job: <code>${name}</code> stands for a variable of the deployment, <code>${secret_values.name}</code> for one of its namespace.
 * They are carried as they stand; the source fills them in at the start of a run. What stands in a comment of a script needs no value.
 *
 * @param secrets names of namespace variables, sorted
 * @param undeclared names of variables that the deployment does not declare, sorted
 */
record Placeholders(Set<String> secrets, Set<String> undeclared) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*(secret_values\\.)?([A-Za-z0-9_-]+)\\s*}");

    /** Those of script, arguments, settings and values of variables. */
    static Placeholders of(JobDefinition job) {
        Set<String> secrets = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (String text : texts(job)) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                (matcher.group(1) == null ? variables : secrets).add(matcher.group(2));
            }
        }
        variables.removeAll(job.variables().keySet());
        return new Placeholders(secrets, variables);
    }

    void note(TranslationNotes notes) {
        if (!secrets.isEmpty()) {
            notes.find(TranslationFindings.secretsStay(secrets));
        }
        if (!undeclared.isEmpty()) {
            notes.find(TranslationFindings.variablesUndeclared(undeclared));
        }
    }

    private static Collection<String> texts(JobDefinition job) {
        List<String> texts = new ArrayList<>(job.flinkConf().values());
        texts.addAll(job.variables().values());
        if (job.artifact() instanceof JobArtifact.Sql sql) {
            texts.add(SqlComments.removed(sql.script()));
        }
        if (job.artifact() instanceof JobArtifact.Jar jar) {
            texts.add(jar.mainArgs() == null ? "" : jar.mainArgs());
        }
        return texts;
    }
}
