package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Files with functions that are registered in a namespace. */
@Path("/api/v2/namespaces/{namespace}/udfartifacts")
@ClientHeaderParam(name = "x-acs-version", value = VervericaConnections.VERSION)
interface UdfArtifactsApi {

    @GET
    @ClientHeaderParam(name = "x-acs-action", value = "GetUdfArtifacts")
    Answer<UdfArtifacts> list(@HeaderParam("workspace") String workspace, @PathParam("namespace") String namespace);

    /** All files; the list has no pages. */
    record UdfArtifacts(List<UdfArtifact> data) {

        /** The class of each function, by its name in lower case. */
        Map<String, String> classesByFunction() {
            Map<String, String> classes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Lenient.items(data).stream()
                    .flatMap(artifact -> Lenient.items(artifact.udfClasses()).stream())
                    .filter(type ->
                            type.className() != null && !type.className().isBlank())
                    .forEach(type -> Lenient.items(type.functionNames())
                            .forEach(name -> classes.putIfAbsent(name, type.className())));
            return classes;
        }
    }

    /** A file. */
    record UdfArtifact(List<UdfClass> udfClasses) {}

    /** A class; one without names is known but not registered. */
    record UdfClass(String className, List<String> functionNames) {}
}
