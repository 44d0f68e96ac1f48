package io.dataphin.migration.api.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void shouldListTheSameFindingOnceAndWhatMattersMostFirst() {
        Finding hint = Finding.of(Severity.INFO, "LABELS_DROPPED");
        Finding file = Finding.of(Severity.WARNING, "FILE_NOT_IN_PROJECT", "name", "a.jar");
        Finding otherFile = Finding.of(Severity.WARNING, "FILE_NOT_IN_PROJECT", "name", "b.jar");
        Finding stop = Finding.of(Severity.BLOCKER, "RESOURCE_MISSING", "name", "a.jar");

        List<Finding> listed = Finding.listed(List.of(hint, file, otherFile, stop, file, hint));

        assertThat(listed).containsExactly(stop, file, otherFile, hint);
    }

    @Test
    void shouldTakeFindingsWithOneKeyForTheSameWhateverTheirTextsSay() {
        Finding found = Finding.of(Severity.WARNING, Finding.RESOURCE_NAME_SHARED, "names", "a.jar", Finding.KEY, "1");
        Finding stored = Finding.of(Severity.WARNING, Finding.RESOURCE_NAME_SHARED, "names", "a.j…", Finding.KEY, "1");

        assertThat(Finding.listed(List.of(found, stored))).containsExactly(found);
    }

    @Test
    void shouldListFindingsOfOneKindInTheOrderOfTheScript() {
        Finding early = Finding.at(new Place(2, 1), Severity.WARNING, "B");
        Finding later = Finding.at(new Place(2, 9), Severity.WARNING, "B");
        Finding last = Finding.at(new Place(10, 1), Severity.WARNING, "B");
        Finding nowhere = Finding.at(null, Severity.WARNING, "B");
        Finding other = Finding.at(new Place(99, 1), Severity.WARNING, "A");

        assertThat(Finding.listed(List.of(last, later, early, nowhere, other)))
                .containsExactly(other, nowhere, early, later, last);
    }
}
