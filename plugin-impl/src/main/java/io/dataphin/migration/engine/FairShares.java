package io.dataphin.migration.engine;

import io.dataphin.migration.persistence.WaitingRecords.Load;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Divides free places between batches so that each has as many records under way as the others, whatever their sizes. */
final class FairShares {

    private FairShares() {}

    private record Standing(Load load, long begun) implements Comparable<Standing> {

        private long underWay() {
            return load.migrating() + begun;
        }

        @Override
        public int compareTo(Standing other) {
            int less = Long.compare(underWay(), other.underWay());
            return less != 0 ? less : Long.compare(load.batchId(), other.load.batchId());
        }
    }

    /**
     * Divides.
     *
     * @param free how many records may begin
     * @return how many of each batch begin; batches with none are left out
     */
    static Map<Long, Integer> divide(List<Load> loads, long free) {
        PriorityQueue<Standing> fewestFirst = new PriorityQueue<>();
        loads.stream()
                .filter(load -> load.waiting() > 0)
                .map(load -> new Standing(load, 0))
                .forEach(fewestFirst::add);
        Map<Long, Integer> shares = new HashMap<>();
        for (long left = free; left > 0 && !fewestFirst.isEmpty(); left--) {
            Standing next = fewestFirst.remove();
            shares.merge(next.load().batchId(), 1, Integer::sum);
            if (next.begun() + 1 < next.load().waiting()) {
                fewestFirst.add(new Standing(next.load(), next.begun() + 1));
            }
        }
        return shares;
    }
}
