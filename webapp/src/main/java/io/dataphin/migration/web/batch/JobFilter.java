package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.faces.Times;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/** The filter of the candidate list. */
public class JobFilter implements Serializable {

    private String keyword = "";
    private TaskType type;
    private CandidateStatus status;
    private Boolean supported;
    private String from = "";
    private String to = "";
    private CandidateQuery.Sort sort = CandidateQuery.Sort.NAME;
    private int size = CandidateQuery.DEFAULT_LIMIT;

    /**
     * The filter as a query for one page.
     *
     * @param cursor null = first page
     */
    public CandidateQuery toQuery(Times times, String cursor) {
        return new CandidateQuery(
                keyword,
                type == null ? Set.of() : Set.of(type),
                status == null ? Set.of() : Set.of(status),
                supported,
                times.startOf(from).orElse(null),
                times.endOf(to).orElse(null),
                sort,
                size,
                cursor);
    }

    /** A query for these jobs alone, by name, whatever is filtered. */
    public CandidateQuery toQuery(Set<String> deploymentIds, String cursor) {
        return new CandidateQuery(
                "", Set.of(), Set.of(), null, null, null, CandidateQuery.Sort.NAME, size, cursor, deploymentIds);
    }

    /** Whether anything restricts the list. */
    public boolean isActive() {
        return !keyword.isEmpty() || isDetailed();
    }

    /** Whether one of the filters of the expandable area restricts the list. */
    public boolean isDetailed() {
        return type != null || status != null || supported != null || !from.isEmpty() || !to.isEmpty();
    }

    /** Lifts every restriction; the order stays. */
    public void clear() {
        keyword = "";
        type = null;
        status = null;
        supported = null;
        from = "";
        to = "";
    }

    /** Part of the job's name or id. */
    public String getKeyword() {
        return keyword;
    }

    public void setKeyword(String keyword) {
        this.keyword = Objects.requireNonNullElse(keyword, "").strip();
    }

    /** Task type; null = all. */
    public TaskType getType() {
        return type;
    }

    public void setType(TaskType type) {
        this.type = type;
    }

    /** Last migration status; null = all. */
    public CandidateStatus getStatus() {
        return status;
    }

    public void setStatus(CandidateStatus status) {
        this.status = status;
    }

    /** Whether Dataphin has a task type for the job; null = all. */
    public Boolean getSupported() {
        return supported;
    }

    public void setSupported(Boolean supported) {
        this.supported = supported;
    }

    /** Whether the last day is before the first one, so that nothing can be found. */
    public boolean isReversed() {
        return Times.reversed(from, to);
    }

    /** First day of the last migration, as an ISO date. */
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    /** Last day of the last migration, as an ISO date. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }

    /** Order of the list. */
    public CandidateQuery.Sort getSort() {
        return sort;
    }

    public void setSort(CandidateQuery.Sort sort) {
        this.sort = sort == null ? CandidateQuery.Sort.NAME : sort;
    }

    /** Rows a page. */
    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = Math.max(1, Math.min(size, CandidateQuery.MAX_LIMIT));
    }
}
