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
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** What waits to be published, and publishing it. */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ClientHeaderParam(name = "x-acs-version", value = DataphinConnections.VERSION)
interface PublishApi {

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListSubmitRecords")
    Answer<PublishRows> listSubmitRecords(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("ListQuery") ListQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "ListPublishRecords")
    Answer<PublishRows> listPublishRecords(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("ListQuery") ListQuery query);

    @POST
    @ClientHeaderParam(name = "x-acs-action", value = "PublishObjectList")
    Answer<Nothing> publishObjectList(
            @QueryParam("OpTenantId") long tenant,
            @QueryParam("OpUserId") String user,
            @FormParam("PublishCommand") PublishCommand command);

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ListQuery(SearchFilter searchFilter) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record SearchFilter(List<Long> projectIdList, int page, int pageSize) {}
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record PublishCommand(long projectId, String comment, List<Long> submitIdList) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record PublishRows(Rows listResult) {

        @JsonNaming(UpperCamelCaseStrategy.class)
        record Rows(List<Row> data, Long totalCount) {}
    }

    /** A submit or an attempt to publish one. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Row(
            Long id,
            String objectType,
            String objectId,
            String objectVersion,
            String objectName,
            Long publishStatus,
            String errorMessage) {}

    /** An answer whose envelope says it all. */
    record Nothing() {}
}
