package io.dataphin.migration.catalog.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.platform.quota.TestCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectReaderTest {

    private static final ComputeSourceRef PROD = new ComputeSourceRef(2, "vvp_prod");
    private static final ComputeSourceRef DEV = new ComputeSourceRef(1, "vvp_dev");

    private final Sides directory = new Sides();
    private final ProjectReader reader = new ProjectReader(directory, TestCalls.runner());

    @Test
    void shouldMergePairAndShowItsDevSide() {
        directory.listed.add(pair(Env.PROD, "retail_rt", "Retail (Prod)", PROD));
        directory.listed.add(pair(Env.DEV, "retail_rt_dev", "Retail (Dev)", DEV));
        directory.listed.add(basic(8, PROD));

        assertThat(reader.all("u"))
                .containsExactly(
                        new PlatformProject(7, "retail_rt_dev", "Retail (Dev)", ProjectMode.DEV_PROD, PROD, DEV),
                        new PlatformProject(8, "lab", "lab", ProjectMode.BASIC, PROD, null));
        assertThat(directory.asked).isEmpty();
    }

    @Test
    void shouldAskProjectWhenListLacksSideOrComputeSource() {
        directory.listed.add(pair(Env.PROD, "retail", "", null));
        directory.listed.add(basic(8, null));
        directory.known.add(pair(Env.PROD, "retail", "", PROD));
        directory.known.add(pair(Env.DEV, "retail_dev", "", DEV));

        assertThat(reader.all("u"))
                .containsExactly(
                        new PlatformProject(7, "retail_dev", "retail_dev", ProjectMode.DEV_PROD, PROD, DEV),
                        new PlatformProject(8, "lab", "lab", ProjectMode.BASIC, null, null));
        assertThat(directory.asked).containsExactly("7/PROD", "7/DEV", "8/PROD");
    }

    @Test
    void shouldReadAllPagesOfProjects() {
        IntStream.range(0, 120).forEach(i -> directory.listed.add(basic(i + 1, PROD)));

        assertThat(reader.all("u")).hasSize(120);
    }

    private static ProjectDirectory.ProjectSide pair(Env env, String name, String label, ComputeSourceRef source) {
        return new ProjectDirectory.ProjectSide(7, env, ProjectMode.DEV_PROD, name, label, source);
    }

    private static ProjectDirectory.ProjectSide basic(long id, ComputeSourceRef source) {
        return new ProjectDirectory.ProjectSide(id, Env.PROD, ProjectMode.BASIC, "lab", "", source);
    }

    private static final class Sides implements ProjectDirectory {

        private final List<ProjectSide> listed = new ArrayList<>();
        private final List<ProjectSide> known = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Call<Page<ProjectSide>> projects(String userId, int page) {
            int from = Math.min(listed.size(), (page - 1) * 100);
            List<ProjectSide> items = listed.subList(from, Math.min(listed.size(), from + 100));
            return TestCalls.of(new Page<>(items, (long) listed.size(), 100));
        }

        @Override
        public Call<Optional<ProjectSide>> project(String userId, long projectId, Env env) {
            asked.add(projectId + "/" + env);
            return TestCalls.of(known.stream()
                    .filter(side -> side.id() == projectId && side.env() == env)
                    .findFirst());
        }

        @Override
        public Call<Page<Member>> members(String userId, long projectId, Env env, int page) {
            return TestCalls.page(List.of());
        }

        @Override
        public Call<Page<String>> superAdministrators(String userId, int page) {
            return TestCalls.page(List.of());
        }

        @Override
        public Call<Page<ListedSource>> computeSources(String userId, int page) {
            return TestCalls.page(List.of());
        }

        @Override
        public Call<SourceLocation> location(String userId, ComputeSourceRef computeSource) {
            throw new IllegalStateException("nobody asks where a compute source points to");
        }

        @Override
        public Call<String> serverVersion(String userId) {
            return TestCalls.of("");
        }
    }
}
