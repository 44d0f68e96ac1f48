package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.flow.Answers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of the attempts of a project. The list is as old as the project and newest first, so whoever looks for attempts after a known one
 * reads only as far as that.
 *
 * @param last whether no page follows
 */
record AttemptsPage(List<Attempt> attempts, boolean last) {

    /** The page that a step has asked for. */
    static AttemptsPage of(PublishState state, Answers answers) {
        Page<?> page = answers.first(Page.class);
        List<Attempt> attempts = page.items().stream().map(Attempt.class::cast).toList();
        return new AttemptsPage(attempts, page.last(state.memory().page()));
    }

    /** The newest attempt of the page to publish an object. */
    Optional<Attempt> newest(ObjectVersion object) {
        return attempts.stream()
                .filter(attempt -> attempt.object().equals(object))
                .max(Comparator.comparingLong(Attempt::id));
    }

    /** The newest attempt of the page to publish an object after it was last seen. */
    Optional<Attempt> newer(PublishItem item) {
        return newest(item.object()).filter(attempt -> attempt.id() > item.seenId());
    }

    /** Whether later pages can hold nothing after that attempt. */
    boolean reaches(long id) {
        return last || attempts.stream().anyMatch(attempt -> attempt.id() <= id);
    }

    /** Id of the newest attempt; 0 when there is none. */
    long newestId() {
        return attempts.stream().mapToLong(Attempt::id).max().orElse(0);
    }
}
