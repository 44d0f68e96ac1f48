package io.dataphin.migration.flow;

import io.dataphin.migration.flow.Admissions.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides free slots fairly: whoever has the fewest active flows is next, and of that person's groups the one with the fewest. So a small batch
 * does not wait behind a big one, nor a person behind another.
 */
final class FairShares {

    private final List<Group> waiting = new ArrayList<>();
    private final Map<String, Long> activeByPerson = new HashMap<>();
    private final Map<Group, Integer> shares = new LinkedHashMap<>();

    private FairShares(List<Group> groups) {
        for (Group group : groups) {
            activeByPerson.merge(group.personId(), group.active(), Long::sum);
            if (group.waiting() > 0) {
                waiting.add(group);
            }
        }
    }

    /**
     * Divides.
     *
     * @param free how many flows may begin
     * @return how many of each group begin; groups with none are left out
     */
    static Map<Group, Integer> divide(List<Group> groups, long free) {
        FairShares division = new FairShares(groups);
        for (long left = free; left > 0 && !division.waiting.isEmpty(); left--) {
            division.giveOne();
        }
        return division.shares;
    }

    private void giveOne() {
        Group next = waiting.stream()
                .min(Comparator.comparing((Group group) -> activeByPerson.get(group.personId()))
                        .thenComparing(group -> group.active() + share(group))
                        .thenComparing(Group::batchId))
                .orElseThrow();
        shares.merge(next, 1, Integer::sum);
        activeByPerson.merge(next.personId(), 1L, Long::sum);
        if (share(next) == next.waiting()) {
            waiting.remove(next);
        }
    }

    private int share(Group group) {
        return shares.getOrDefault(group, 0);
    }
}
