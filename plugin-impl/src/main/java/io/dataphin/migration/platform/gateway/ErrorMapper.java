package io.dataphin.migration.platform.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Understands an error of the gateway that stands before a platform: JSON in both capitalisations, XML, or no format at all. */
final class ErrorMapper implements ResponseExceptionMapper<GatewayErrorException> {

    static final String REQUEST_ID = "x-acs-request-id";

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public GatewayErrorException toThrowable(Response response) {
        byte[] content = response.readEntity(byte[].class);
        Optional<JsonNode> json = Json.object(content);
        String header = response.getHeaderString(REQUEST_ID);
        String id = header == null ? "" : header;
        return json.map(body -> ofJson(response, body, id)).orElseGet(() -> ofText(response, content, id));
    }

    private static GatewayErrorException ofJson(Response response, JsonNode body, String id) {
        String requestId = Json.anyText(body, "requestId", "RequestId");
        String denied = AccessDenied.words(Json.any(body, "AccessDeniedDetail", "accessDeniedDetail"));
        return new GatewayErrorException(
                response.getStatus(),
                Json.anyText(body, "errorCode", "Code", "code"),
                AccessDenied.join(Json.anyText(body, "errorMessage", "Message", "message"), denied),
                requestId.isEmpty() ? id : requestId,
                (int) Lenient.wholeOrZero(body.path("httpCode")),
                RetryAfter.of(response));
    }

    private static GatewayErrorException ofText(Response response, byte[] content, String id) {
        Map<String, String> xml = XmlError.read(content);
        String message = xml.getOrDefault("Message", new String(content, StandardCharsets.UTF_8));
        return new GatewayErrorException(
                response.getStatus(),
                xml.getOrDefault("Code", ""),
                AccessDenied.join(message, AccessDenied.words(xml)),
                xml.getOrDefault("RequestId", id),
                0,
                RetryAfter.of(response));
    }
}
