package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

        /** The registered functions; the first one of a name, whatever its case. */
        List<RegisteredFunction> functions() {
            Map<String, RegisteredFunction> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Lenient.items(data).stream()
                    .flatMap(UdfArtifact::functions)
                    .forEach(function -> functions.putIfAbsent(function.name(), function));
            return List.copyOf(functions.values());
        }
    }

    /** A file. */
    record UdfArtifact(String artifactType, String jarUrl, List<String> dependencyJarUris, List<UdfClass> udfClasses) {

        private static final String PYTHON = "ARTIFACT_TYPE_PYTHON";

        private Stream<RegisteredFunction> functions() {
            List<String> files = files();
            return Lenient.items(udfClasses).stream()
                    .filter(type ->
                            type.className() != null && !type.className().isBlank())
                    .flatMap(type -> Lenient.items(type.functionNames()).stream()
                            .map(name -> new RegisteredFunction(name, type.className(), files)));
        }

        private List<String> files() {
            return PYTHON.equals(artifactType) || jarUrl == null || jarUrl.isBlank()
                    ? List.of()
                    : Stream.concat(Stream.of(jarUrl), Lenient.items(dependencyJarUris).stream())
                            .toList();
        }
    }

    /** A class; one without names is known but not registered. */
    record UdfClass(String className, List<String> functionNames) {}
}
