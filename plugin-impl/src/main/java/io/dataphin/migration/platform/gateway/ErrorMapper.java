package io.dataphin.migration.platform.gateway;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Understands an error of the gateway that stands before a platform. */
final class ErrorMapper implements ResponseExceptionMapper<GatewayErrorException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public GatewayErrorException toThrowable(Response response) {
        byte[] content = response.readEntity(byte[].class);
        Envelope envelope = new Envelope(response.getStatus(), response.getStringHeaders());
        return new GatewayErrorException(
                Json.object(content).map(json -> envelope.<Void>of(json, null)).orElseGet(() -> envelope.of(content)));
    }
}
