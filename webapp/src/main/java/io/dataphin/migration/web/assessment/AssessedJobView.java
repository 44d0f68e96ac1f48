package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.message.SensitiveText;
import io.dataphin.migration.api.script.ScriptFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One job of an assessment: its findings, and its script with the places of them. */
@Named("assessedJob")
@RequestScoped
public class AssessedJobView {

    private final AssessmentReader reader;

    private String id = "";
    private String job = "";
    private Optional<JobScript> shown;
    private List<ScriptLine> lines;

    /** For the container's proxy only. */
    protected AssessedJobView() {
        this(null);
    }

    @Inject
    public AssessedJobView(AssessmentReader reader) {
        this.reader = reader;
    }

    /** Id of the assessment as it stands in the address. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id.strip();
    }

    /** Id of the deployment. */
    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job == null ? "" : job.strip();
    }

    /** Reads the job when the page is opened. */
    public void load() {
        shown = id.matches("\\d{1,18}") ? reader.script(Long.parseLong(id), job) : Optional.empty();
        lines = null;
    }

    /** The job; null when there is none or the person may not see it. */
    public JobScript getShown() {
        if (shown == null) {
            load();
        }
        return shown.orElse(null);
    }

    /** The lines of the script; none when there is no script. */
    public List<ScriptLine> getLines() {
        if (lines == null) {
            lines = getShown().script() == null
                    ? List.of()
                    : ScriptLine.of(getShown().script(), getShown().job().findings());
        }
        return lines;
    }

    /** The address of a file without its secrets. */
    public String address(ScriptFile file) {
        return SensitiveText.masked(file.uri());
    }
}
