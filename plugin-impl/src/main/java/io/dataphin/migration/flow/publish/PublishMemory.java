package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.spi.TaskInstance;
import java.util.HashMap;
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
 * @param refusal what the platform said when it refused a single object; null for nothing
 * @param lost how often in a row an answer was lost and nothing had been sent
 */
public record PublishMemory(
        int page,
        Long total,
        int restarts,
        long newestAttempt,
        Map<String, Integer> runPages,
        Map<String, List<Long>> needs,
        Map<String, TaskInstance> instances,
        Refusal refusal,
        int lost) {

    /** Longest text of a refusal that is remembered; what is remembered is stored in one column. */
    private static final int LONGEST_TEXT = 1000;

    /** Nothing. */
    public static final PublishMemory NONE = new PublishMemory(1, null, 0, 0, Map.of(), Map.of(), Map.of(), null, 0);

    /**
     * A refusal.
     *
     * @param message the platform's words
     * @param parameters what the texts of a failure show
     */
    public record Refusal(String message, Map<String, String> parameters) {
        public Refusal {
            parameters = Map.copyOf(parameters);
        }

        /** What the platform said, as far as a failure shows it. */
        static Refusal of(PlatformException refusal) {
            Map<String, String> said = new HashMap<>();
            refusal.text().parameters().forEach((name, value) -> said.put(name, cut(value)));
            return new Refusal(cut(refusal.answer().message()), said);
        }

        private static String cut(String text) {
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }
    }

    public PublishMemory {
        runPages = Map.copyOf(runPages);
        needs = Map.copyOf(needs);
        instances = Map.copyOf(instances);
    }

    /** The same at another place of a list. */
    public PublishMemory list(int next, Long length, int begunAgain) {
        return new PublishMemory(next, length, begunAgain, newestAttempt, runPages, needs, instances, refusal, lost);
    }

    /** The same with the newest attempt before anything was sent. */
    public PublishMemory newestAttempt(long id) {
        return new PublishMemory(page, total, restarts, id, runPages, needs, instances, refusal, lost);
    }

    /** The same with other pages of runs to ask for. */
    public PublishMemory runPages(Map<String, Integer> pages) {
        return new PublishMemory(page, total, restarts, newestAttempt, pages, needs, instances, refusal, lost);
    }

    /** The same with what the tasks need. */
    public PublishMemory needs(Map<String, List<Long>> needed) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needed, instances, refusal, lost);
    }

    /** The same with the instances. */
    public PublishMemory instances(Map<String, TaskInstance> found) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needs, found, refusal, lost);
    }

    /** The same at the first page of a list that is begun. */
    public PublishMemory beginList() {
        return list(1, null, 0);
    }

    /** The same at the next page of a list that is read as far as needed, whatever its length. */
    public PublishMemory nextPage() {
        return list(page + 1, null, 0);
    }

    /** The same with what the platform said when it refused an object; null for nothing. */
    public PublishMemory refusal(Refusal said) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needs, instances, said, lost);
    }

    /** The same with another number of answers lost in a row. */
    public PublishMemory lost(int times) {
        return new PublishMemory(page, total, restarts, newestAttempt, runPages, needs, instances, refusal, times);
    }
}
