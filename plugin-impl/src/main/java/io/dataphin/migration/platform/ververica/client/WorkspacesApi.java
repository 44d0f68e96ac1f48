package io.dataphin.migration.platform.ververica.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Workspaces: what they offer, and which of them a key opens. */
@Path("/")
@ClientHeaderParam(name = "x-acs-version", value = VervericaConnections.VERSION)
interface WorkspacesApi {

    @GET
    @Path("api/v2/engine-version-meta.json")
    @ClientHeaderParam(name = "x-acs-action", value = "ListEngineVersionMetadata")
    Answer<EngineVersions> engineVersions(@HeaderParam("workspace") String workspace);

    @GET
    @Path("gateway/v2/namespaces/editable")
    @ClientHeaderParam(name = "x-acs-action", value = "ListEditableNamespace")
    Answer<Editable> editable(
            @QueryParam("regionId") String region,
            @QueryParam("pageIndex") int pageIndex,
            @QueryParam("pageSize") int pageSize);

    /** The engine versions; only that they come counts. */
    record EngineVersions(JsonNode data) {}

    /** Namespaces that the owner of the key may edit. */
    record Editable(Page data) {

        Set<String> workspaces() {
            return data == null
                    ? Set.of()
                    : Lenient.items(data.editableNamespaces()).stream()
                            .map(entry -> Lenient.orEmpty(entry.workspace()))
                            .filter(id -> !id.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A page of such namespaces. */
    record Page(List<Entry> editableNamespaces) {}

    /** One namespace. */
    record Entry(@JsonProperty("WorkspaceId") String workspace) {}
}
