package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.web.faces.Demand;
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
    private SameNamePolicy policy;

    /** @param limit most jobs a batch (R12) */
    public JobChoices(int limit) {
        this.limit = limit;
    }

    /**
     * Begins to choose for a project; what was chosen for another one is dropped.
     *
     * @param batchPolicy policy of the jobs that have none of their own
     * @return whether it is another one
     */
    public boolean startFor(long wanted, SameNamePolicy batchPolicy) {
        policy = batchPolicy;
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

    /** Whether something has to be mended before a start: the name, a refusal, a finding that is not accepted yet. */
    public boolean needsMending(ChosenJob job) {
        return problemOf(job) != NameProblem.NONE || job.getRefusal() != null || job.openDemandsIn(policy) > 0;
    }

    /** Ids of the chosen jobs that something has to be mended at. */
    public Set<String> toMend() {
        return chosen.values().stream()
                .filter(this::needsMending)
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

    /** Number of chosen jobs that will end so in the target project. */
    public long count(Consequence consequence, SameNamePolicy batchPolicy) {
        return chosen.values().stream()
                .filter(job -> job.consequenceIn(batchPolicy) == consequence)
                .count();
    }

    /** Number of warnings of all chosen jobs. */
    public long getWarnings() {
        return chosen.values().stream().mapToLong(ChosenJob::getWarnings).sum();
    }

    /** Chosen jobs with findings that must be accepted, whether they are or not. */
    public List<ChosenJob> getDemanding() {
        return chosen.values().stream()
                .filter(job -> !job.demandsIn(policy).isEmpty())
                .toList();
    }

    /** Findings of a chosen job that must be accepted. */
    public List<Demand> demandsOf(ChosenJob job) {
        return job.demandsIn(policy);
    }

    /** Number of findings that are still to be accepted. */
    public long getOpenDemands() {
        return chosen.values().stream()
                .mapToLong(job -> job.openDemandsIn(policy))
                .sum();
    }

    /** The choices as the service takes them. */
    public List<JobChoice> toChoices() {
        return chosen.values().stream().map(ChosenJob::toChoice).toList();
    }
}
