package io.dataphin.migration.web.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two lists differ: a part of the one stands in the place of a part of the other. All between two blocks is equal.
 *
 * @param before first index in the former list
 * @param beforeEnd index behind the last one
 * @param after first index in the new list
 * @param afterEnd index behind the last one
 */
record ChangedBlock(int before, int beforeEnd, int after, int afterEnd) {

    /** The blocks in the order of the lists. The algorithm needs little memory, also for lists that have nothing in common. */
    static List<ChangedBlock> of(List<String> former, List<String> now) {
        List<ChangedBlock> blocks = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(former, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            ChangedBlock next = of(delta);
            ChangedBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && last.beforeEnd == next.before && last.afterEnd == next.after) {
                blocks.set(blocks.size() - 1, new ChangedBlock(last.before, next.beforeEnd, last.after, next.afterEnd));
            } else {
                blocks.add(next);
            }
        }
        return blocks;
    }

    private static ChangedBlock of(AbstractDelta<String> delta) {
        Chunk<String> former = delta.getSource();
        Chunk<String> now = delta.getTarget();
        return new ChangedBlock(
                former.getPosition(),
                former.getPosition() + former.size(),
                now.getPosition(),
                now.getPosition() + now.size());
    }
}
