package io.dataphin.migration.platform.dataphin.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.dataphin.migration.platform.gateway.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Files of a project, and where to put them. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = DataphinConnections.VERSION)
interface ResourcesApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "GetFileStorageCredential")
    Answer<Credential> getFileStorageCredential(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @QueryParam("Purpose") String purpose,
            @QueryParam("ProjectId") long project);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "CreateResource")
    Answer<Created> createResource(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("CreateCommand") CreateCommand command);

    /** A temporary key for one object. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Credential(Storage storageCredential) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Storage(
                String endpoint,
                String region,
                String bucket,
                String objectName,
                String accessId,
                String accessKey,
                String securityToken) {

            /** Without the key. */
            @Override
            public String toString() {
                return "Storage[" + endpoint + ", " + bucket + ", " + objectName + "]";
            }
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record CreateCommand(
            long projectId,
            String name,
            String resourceType,
            String computeEngineType,
            String directory,
            String storageAddress,
            String description,
            String comment) {}

    /** The id of the resource. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Created(Long data) {}
}
