package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.task.TaskName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TargetNamesPropertyTest {

    private final TargetNames names = new TargetNames();

    @Property
    void shouldAlwaysProposeALegalName(@ForAll("sourceNames") String source) {
        assertThat(TaskName.isLegal(names.propose(source))).isTrue();
    }

    @Property
    void shouldProposeALegalNameForAnyText(@ForAll String source) {
        assertThat(TaskName.isLegal(names.propose(source))).isTrue();
    }

    @Property
    void shouldProposeAProposalForItself(@ForAll("sourceNames") String source) {
        String proposal = names.propose(source);

        assertThat(names.propose(proposal)).isEqualTo(proposal);
    }

    @Property
    void shouldGiveEveryJobItsOwnLegalName(@ForAll("manyNames") List<String> sources) {
        Map<String, String> proposals = names.proposeAll(byId(sources));

        assertThat(proposals).hasSameSizeAs(sources);
        assertThat(proposals.values()).doesNotHaveDuplicates().allMatch(TaskName::isLegal);
    }

    @Property
    void shouldProposeTheSameInEveryOrder(@ForAll("manyNames") List<String> sources, @ForAll Random random) {
        Map<String, String> jobs = byId(sources);
        List<String> ids = new ArrayList<>(jobs.keySet());
        Collections.shuffle(ids, random);
        Map<String, String> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, jobs.get(id)));

        assertThat(names.proposeAll(shuffled)).isEqualTo(names.proposeAll(jobs));
    }

    @Property
    void shouldNeverTakeALegalNameFromItsJob(@ForAll("manyNames") List<String> sources) {
        Map<String, String> jobs = byId(sources.stream().distinct().toList());
        Map<String, String> proposals = names.proposeAll(jobs);

        jobs.forEach((id, name) -> {
            if (TaskName.isLegal(name)) {
                assertThat(proposals).containsEntry(id, name);
            }
        });
    }

    /** Few characters, so that legal names, near misses and collisions are all frequent. */
    @Provide
    Arbitrary<String> sourceNames() {
        Arbitrary<String> near =
                Arbitraries.strings().withChars("abAB12_-. 订单é").ofMinLength(0).ofMaxLength(8);
        Arbitrary<String> lengthy =
                Arbitraries.strings().withChars("ab_-").ofMinLength(60).ofMaxLength(70);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
        return Arbitraries.oneOf(near, lengthy, any);
    }

    @Provide
    Arbitrary<List<String>> manyNames() {
        return sourceNames().list().ofMinSize(1).ofMaxSize(12);
    }

    private static Map<String, String> byId(List<String> sources) {
        Map<String, String> jobs = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            jobs.put("job-" + i, sources.get(i));
        }
        return jobs;
    }
}
