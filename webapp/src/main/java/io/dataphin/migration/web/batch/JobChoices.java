package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs chosen so far, in the order of choosing. Paging, filtering and a switch of the language leave them alone. */
public class JobChoices implements Serializable {

    private final Map<String, ChosenJob> chosen = new LinkedHashMap<>();
    private final int limit;
    private Long projectId;

    /** @param limit most jobs a batch (R12) */
    public JobChoices(int limit) {
        this.limit = limit;
    }

    /**
     * Begins to choose for a project; what was chosen for another one is dropped.
     *
     * @return whether it is another one
     */
    public boolean startFor(long wanted) {
        boolean another = projectId == null || projectId != wanted;
        if (another) {
            chosen.clear();
        }
        projectId = wanted;
        return another;
    }

    /**
     * Chooses a job.
     *
     * @return false when the limit is reached; nothing is chosen then
     */
    public boolean add(CandidateJob candidate) {
        if (isFull() && !contains(candidate.job().deploymentId())) {
            return false;
        }
        chosen.computeIfAbsent(candidate.job().deploymentId(), id -> new ChosenJob(candidate));
        return true;
    }

    /** Takes a job out. */
    public void remove(String deploymentId) {
        chosen.remove(deploymentId);
    }

    /** Takes all jobs out. */
    public void clear() {
        chosen.clear();
    }

    /** Whether a job is chosen. */
    public boolean contains(String deploymentId) {
        return chosen.containsKey(deploymentId);
    }

    /** What was decided for a job; null when it is not chosen. */
    public ChosenJob get(String deploymentId) {
        return chosen.get(deploymentId);
    }

    /** All chosen jobs. */
    public Collection<ChosenJob> getAll() {
        return chosen.values();
    }

    /** Number of chosen jobs. */
    public int getSize() {
        return chosen.size();
    }

    /** Most jobs a batch (R12). */
    public int getLimit() {
        return limit;
    }

    /** Whether nothing more can be chosen. */
    public boolean isFull() {
        return chosen.size() >= limit;
    }

    /** Whether another chosen job wants the same task name. */
    public boolean collides(ChosenJob job) {
        return chosen.values().stream()
                .anyMatch(other -> other != job && other.getTargetName().equals(job.getTargetName()));
    }

    /** What is wrong with a chosen job's name. */
    public NameProblem problemOf(ChosenJob job) {
        if (!job.isNameLegal()) {
            return NameProblem.ILLEGAL;
        }
        return collides(job) ? NameProblem.TAKEN : NameProblem.NONE;
    }

    /** Whether it must be changed before a start: its name, or whatever else would be refused. */
    public boolean needsCorrection(ChosenJob job) {
        return problemOf(job) != NameProblem.NONE || job.getRefusal() != null;
    }

    /** Ids of the chosen jobs that must be changed before a start. */
    public Set<String> toCorrect() {
        return chosen.values().stream()
                .filter(this::needsCorrection)
                .map(ChosenJob::getDeploymentId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Number of chosen jobs whose name must be changed first. */
    public long getProblems() {
        return chosen.values().stream()
                .filter(job -> problemOf(job) != NameProblem.NONE)
                .count();
    }

    /** Ids of the chosen jobs, in the order of choosing. */
    public Set<String> ids() {
        return Set.copyOf(chosen.keySet());
    }

    /** What the page that lists chosen jobs again says about them. */
    public void update(CandidateJob candidate) {
        ChosenJob job = chosen.get(candidate.job().deploymentId());
        if (job != null) {
            job.update(candidate);
        }
    }

    /** Number of chosen jobs with findings that are still to be accepted. */
    public long getDemanding() {
        return chosen.values().stream().filter(ChosenJob::isDemanding).count();
    }

    /** The choices as the service takes them. */
    public List<JobChoice> toChoices() {
        return chosen.values().stream().map(ChosenJob::toChoice).toList();
    }
}
