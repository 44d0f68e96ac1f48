package io.dataphin.migration.platform.ververica;

import io.dataphin.migration.platform.gateway.Rfc3986;

/**
 * A namespace of a workspace.
 *
 * @param workspace workspace id
 * @param name namespace name
 */
record Namespace(String workspace, String name) {

    /** Path of a resource in the namespace. */
    String path(String resource) {
        return "/api/v2/namespaces/" + Rfc3986.encode(name) + "/" + resource;
    }
}
