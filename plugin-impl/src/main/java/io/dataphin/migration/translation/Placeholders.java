package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.script.Placeholder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the placeholders of a job stand for. They are carried as they stand; the source fills them in at the start of a run. What stands in a comment
 * of a script needs no value.
 *
 * @param secrets names of namespace variables, sorted
 * @param undeclared names of variables that the deployment does not declare, sorted
 */
record Placeholders(Set<String> secrets, Set<String> undeclared) {

    /** Those of script, arguments, settings and values of variables. */
    static Placeholders of(JobDefinition job) {
        Set<String> secrets = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (Placeholder placeholder : all(job)) {
            (placeholder.secret() ? secrets : variables).add(placeholder.name());
        }
        variables.removeAll(job.variables().keySet());
        return new Placeholders(secrets, variables);
    }

    void note(TranslationNotes notes) {
        if (!secrets.isEmpty()) {
            notes.find(TranslationFindings.secretsStay(secrets));
        }
        Set<String> open = new TreeSet<>(undeclared);
        // the target gives these a value
        open.removeIf(VariableLimits::isReserved);
        // a name that must be replaced is told once, with what to do about it
        open.removeIf(name -> !VariableLimits.hasLegalSigns(name));
        if (!open.isEmpty()) {
            notes.find(TranslationFindings.variablesUndeclared(open));
        }
    }

    private static List<Placeholder> all(JobDefinition job) {
        List<Placeholder> all = new ArrayList<>();
        addAll(all, job.flinkConf().values());
        addAll(all, job.variables().values());
        if (job.artifact() instanceof JobArtifact.Sql sql) {
            all.addAll(Placeholder.inScript(sql.script()));
        }
        if (job.artifact() instanceof JobArtifact.Jar jar && jar.mainArgs() != null) {
            all.addAll(Placeholder.in(jar.mainArgs()));
        }
        return all;
    }

    private static void addAll(List<Placeholder> all, Collection<String> texts) {
        texts.forEach(text -> all.addAll(Placeholder.in(text)));
    }
}
