package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.TranslationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the translation of a job will find, told when the list is read and not only in the record. What stands against a translation, and what depends on the
 * target project, is the business of rules that know more than the definition.
 */
@ApplicationScoped
public class DefinitionFindings {

    /** A stored job has room for so many, and for so much of a value. */
    private static final int MOST = 20;

    private static final int LONGEST = 300;

    private static final TaskName ANY_NAME = new TaskName("any_name");
    private static final String OF_THE_CLUSTER = "CLUSTER_TYPE_DIFFERS";

    private final JobTranslator translator;

    /** For the container's proxy only. */
    protected DefinitionFindings() {
        this(null);
    }

    @Inject
    public DefinitionFindings(JobTranslator translator) {
        this.translator = translator;
    }

    /** The findings of a definition, cut to what a stored job has room for. */
    public List<Finding> of(JobDefinition job) {
        return translator.translate(new TranslationRequest(job, ANY_NAME, "", List.of(), Map.of())).findings().stream()
                .filter(finding -> finding.severity() != Severity.BLOCKER)
                .filter(finding -> !finding.code().equals(OF_THE_CLUSTER))
                .limit(MOST)
                .map(DefinitionFindings::cut)
                .toList();
    }

    private static Finding cut(Finding finding) {
        Map<String, String> parameters = new LinkedHashMap<>(finding.text().parameters());
        parameters.replaceAll((name, value) -> ColumnText.fit(value, LONGEST));
        return new Finding(
                new Message(finding.code(), parameters), finding.severity(), finding.line(), finding.column());
    }
}
