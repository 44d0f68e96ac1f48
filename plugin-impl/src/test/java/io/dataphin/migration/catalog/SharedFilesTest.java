package io.dataphin.migration.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.JobNeeds;
import io.dataphin.migration.api.job.JobNeeds.SharedFile;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.task.TaskType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedFilesTest {

    private final Map<String, SourceJob> listed = new LinkedHashMap<>();

    @Test
    void shouldNameBothAddressesAndJobs() {
        list("job-a", "oss://b/team-a/stream-job.jar");
        list("job-b", "oss://b/team-b/stream-job.jar");

        SharedFiles.compare(listed);

        assertThat(shared("job-a"))
                .containsExactly(new SharedFile(
                        "stream-job.jar", "oss://b/team-a/stream-job.jar", "oss://b/team-b/stream-job.jar (job-b)"));
        assertThat(shared("job-b"))
                .containsExactly(new SharedFile(
                        "stream-job.jar", "oss://b/team-b/stream-job.jar", "oss://b/team-a/stream-job.jar (job-a)"));
    }

    @Test
    void shouldCompareDependenciesToo() {
        list("job-a", "oss://b/a.jar", "oss://b/libs/v1/common-lib.jar");
        list("job-b", "oss://b/b.jar", "oss://b/libs/v2/common-lib.jar");

        SharedFiles.compare(listed);

        assertThat(shared("job-a")).extracting(SharedFile::name).containsExactly("common-lib.jar");
        assertThat(shared("job-b")).extracting(SharedFile::name).containsExactly("common-lib.jar");
    }

    @Test
    void shouldFindTwoFilesOfOneNameInOneJob() {
        list("job-a", "oss://b/a.jar", "oss://other/a.jar");

        SharedFiles.compare(listed);

        assertThat(shared("job-a"))
                .extracting(SharedFile::others)
                .containsExactly("oss://other/a.jar (job-a)", "oss://b/a.jar (job-a)");
    }

    @Test
    void shouldFindNothingWhenJobsNeedTheSameFile() {
        list("job-a", "oss://b/stream-job.jar", "https://h/lib.jar?Signature=1");
        list("job-b", "oss://b/stream-job.jar", "https://ci:PASSWORD@h/lib.jar?Signature=2");
        list("job-c", "oss://b/stream-job#2.jar", "");

        SharedFiles.compare(listed);

        assertThat(listed.keySet()).allSatisfy(job -> assertThat(shared(job)).isEmpty());
    }

    @Test
    void shouldNameAFewOfManyAndShowNoPassword() {
        for (int i = 0; i < 4000; i++) {
            list("job-" + i, "https://ci:PASSWORD@h/team-" + i + "/app.jar");
        }

        SharedFiles.compare(listed);

        assertThat(shared("job-3999"))
                .containsExactly(new SharedFile(
                        "app.jar",
                        "https://h/team-3999/app.jar",
                        "https://h/team-0/app.jar (job-0), https://h/team-1/app.jar (job-1), "
                                + "https://h/team-10/app.jar (job-10), +3996"));
        assertThat(SourceJobJson.write(listed.get("job-0"))).doesNotContain("PASSWORD");
    }

    @Test
    void shouldTellFilesThatTheQueryNames() {
        list("job-a", "https://nexus/content?g=com.acme&a=job&v=1.0");
        list("job-b", "https://nexus/content?g=com.acme&a=job&v=2.0&token=PASSWORD");

        SharedFiles.compare(listed);

        assertThat(shared("job-a"))
                .containsExactly(new SharedFile("content", "https://nexus/content", "https://nexus/content (job-b)"));
        assertThat(SourceJobJson.write(listed.get("job-b"))).doesNotContain("PASSWORD");
    }

    @Test
    void shouldCountTheFilesThatAreNotNamed() {
        String[] own =
                IntStream.range(0, 13).mapToObj(i -> "oss://b/1/" + i + ".jar").toArray(String[]::new);
        String[] others =
                IntStream.range(0, 13).mapToObj(i -> "oss://b/2/" + i + ".jar").toArray(String[]::new);
        list("job-a", own);
        list("job-b", others);

        SharedFiles.compare(listed);

        assertThat(shared("job-a")).hasSize(10);
        assertThat(listed.get("job-a").needs().moreShared()).isEqualTo(3);
    }

    @Test
    void shouldKeepTheKeyOfAJobUntilItsOwnFilesMove() {
        String first = keyAmong("oss://b/1/a.jar", "job-m", "oss://b/5/a.jar");
        String crowded = keyAmong(
                "oss://b/1/a.jar", "job-0", "oss://b/0/a.jar", "oss://b/2/a.jar", "oss://b/3/a.jar", "oss://b/4/a.jar");
        String moved = keyAmong("oss://b/2/a.jar", "job-m", "oss://b/5/a.jar");

        assertThat(crowded).isEqualTo(first).hasSize(32);
        assertThat(moved).isNotEqualTo(first);
        assertThat(keyAmong("oss://b/1/a.jar", "job-m", "oss://b/c.jar")).isEmpty();
    }

    private String keyAmong(String own, String other, String... files) {
        listed.clear();
        list("job-k", own);
        list(other, files);
        SharedFiles.compare(listed);
        return SourceJobJson.read(SourceJobJson.write(listed.get("job-k")))
                .needs()
                .sharedKey();
    }

    /** A row that an older version has stored knows nothing of needs until the list is read again. */
    @Test
    void shouldReadJobsThatAnOlderVersionStored() {
        SourceJob job = job("job-a", JobNeeds.NONE);
        String older = SourceJobJson.write(job).replaceFirst(",\"needs\":\\{[^}]*}", "");

        assertThat(older).doesNotContain("needs");
        assertThat(SourceJobJson.read(older)).isEqualTo(job);
    }

    private List<SharedFile> shared(String name) {
        return SourceJobJson.read(SourceJobJson.write(listed.get(name))).needs().sharedFiles();
    }

    private void list(String name, String... files) {
        listed.put(name, job(name, new JobNeeds(List.of(files), List.of(), List.of())));
    }

    private static SourceJob job(String name, JobNeeds needs) {
        return new SourceJob(
                        name, name, "JAR", TaskType.FLINK_DATASTREAM, false, false, JobState.RUNNING, "", false, null)
                .needing(needs);
    }
}
