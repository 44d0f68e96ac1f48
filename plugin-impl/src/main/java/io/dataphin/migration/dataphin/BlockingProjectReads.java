package io.dataphin.migration.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.acs.AcsAnswer;
import io.dataphin.migration.acs.Json;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.BlockingProjectDirectory.PlatformProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts projects together from their sides. */
final class BlockingProjectReads {

    private final BlockingDataphinClient client;

    BlockingProjectReads(BlockingDataphinClient client) {
        this.client = client;
    }

    List<PlatformProject> all(CallContext context) {
        Map<Long, List<BlockingProjectSide>> projects = new LinkedHashMap<>();
        for (JsonNode row : BlockingPagedList.read("ProjectList", page -> page(context, page))) {
            BlockingProjectSide side = BlockingProjectSide.ofRow(row);
            projects.computeIfAbsent(side.id(), id -> new ArrayList<>()).add(side);
        }
        return projects.values().stream().map(sides -> project(context, sides)).toList();
    }

    private JsonNode page(CallContext context, int number) {
        ObjectNode query = Json.object().put("PageNo", number).put("PageSize", BlockingPagedList.PAGE_SIZE);
        return client.get(Operation.LIST_PROJECTS, context, Parameters.none().form("ListQuery", query));
    }

    private PlatformProject project(CallContext context, List<BlockingProjectSide> sides) {
        BlockingProjectSide listed = sides.get(0);
        Optional<BlockingProjectSide> prod = side(context, sides, Env.PROD);
        if (listed.mode() == ProjectMode.BASIC) {
            return entry(listed, ProjectMode.BASIC, prod, Optional.empty());
        }
        Optional<BlockingProjectSide> dev = side(context, sides, Env.DEV);
        return entry(dev.orElse(listed), ProjectMode.DEV_PROD, prod, dev);
    }

    /** The list may leave out a side or its compute source; then the project itself is asked. */
    private Optional<BlockingProjectSide> side(CallContext context, List<BlockingProjectSide> sides, Env env) {
        Optional<BlockingProjectSide> listed =
                sides.stream().filter(side -> side.env() == env).findFirst();
        if (listed.isPresent() && listed.get().source() != null) {
            return listed;
        }
        return read(context, sides.get(0).id(), env).or(() -> listed);
    }

    private Optional<BlockingProjectSide> read(CallContext context, long projectId, Env env) {
        Parameters parameters = Parameters.none().query("Id", projectId).query("Env", env);
        AcsAnswer answer = client.call(Operation.GET_PROJECT, context, parameters);
        if (answer.success()) {
            return Optional.of(answer.body().path("ProjectInfo"))
                    .filter(JsonNode::isObject)
                    .map(BlockingProjectSide::ofProject);
        }
        if (answer.code().equals(Codes.PROJECT_NOT_FOUND)) {
            return Optional.empty();
        }
        throw client.rejected(answer);
    }

    private static PlatformProject entry(
            BlockingProjectSide shown,
            ProjectMode mode,
            Optional<BlockingProjectSide> prod,
            Optional<BlockingProjectSide> dev) {
        return new PlatformProject(shown.id(), shown.name(), shown.label(), mode, source(prod), source(dev));
    }

    private static ComputeSourceRef source(Optional<BlockingProjectSide> side) {
        return side.map(BlockingProjectSide::source).orElse(null);
    }
}
