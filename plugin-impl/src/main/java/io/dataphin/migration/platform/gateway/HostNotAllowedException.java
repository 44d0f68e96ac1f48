package io.dataphin.migration.platform.gateway;

import java.net.URI;

/** Nothing was sent, since the administrator does not allow requests to the host. */
public class HostNotAllowedException extends TransportException {

    private static final long serialVersionUID = 1;

    HostNotAllowedException(URI address) {
        super(
                "requests to the host " + address.getHost()
                        + " are not allowed; an administrator can allow them with migration.endpoints.allowed",
                false,
                null);
    }
}
