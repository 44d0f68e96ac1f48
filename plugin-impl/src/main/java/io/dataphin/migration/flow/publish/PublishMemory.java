package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.spi.TaskInstance;
import java.util.List;
import java.util.Map;

/**
 * What steps of a publication remember for later ones.
 *
 * @param page page of the list to ask for next, from 1
 * @param total what the platform last said of the length of that list; null for nothing
 * @param restarts how often the list was begun again since its length changed
 * @param newestAttempt id of the newest attempt in the project before anything was sent; 0 for none
 * @param runPages pages of runs to ask for, by deployment id; those without an entry begin with page 1
 * @param needs ids of the records that need a file or function, by the object's type and id ({@code type/id})
 * @param instances instances of the published tasks, by file id
 */
public record PublishMemory(
        int page,
        Long total,
        int restarts,
        long newestAttempt,
        Map<String, Integer> runPages,
        Map<String, List<Long>> needs,
        Map<String, TaskInstance> instances) {

    /** Nothing. */
    public static final PublishMemory NONE = new PublishMemory(1, null, 0, 0, Map.of(), Map.of(), Map.of());

    public PublishMemory {
        runPages = Map.copyOf(runPages);
        needs = Map.copyOf(needs);
        instances = Map.copyOf(instances);
    }

    /** The same at another place of a list. */
    public PublishMemory list(int next, Long length, int begunAgain) {
        return new PublishMemory(next, length, begunAgain, newestAttempt, runPages, needs, instances);
    }

    /** The same with the newest attempt before anything was sent. */
    public PublishMemory newestAttempt(long id) {
        return new PublishMemory(page, total, restarts, id, runPages, needs, instances);
    }

    /** The same with other pages of runs to ask for. */
    public PublishMemory runPages(Map<String, Integer> pages) {
        return new PublishMemory(page, total, restarts, newestAttempt, pages, needs, instances);
    }

    /** The same with what the tasks need. */
    public PublishMemory needs(Map<String, List<Long>> needed) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needed, instances);
    }

    /** The same with the instances. */
    public PublishMemory instances(Map<String, TaskInstance> found) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needs, found);
    }
}
