package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialProblem;
import io.dataphin.migration.api.project.SourceLocation;
import java.time.Instant;
import java.util.List;

/** A connection without its secrets. */
record ConnectionJson(
        String ref,
        List<ComputeSourceJson> computeSources,
        CredentialOrigin origin,
        String accessKeyId,
        boolean temporary,
        Instant expiresAt,
        CredentialProblem problem,
        boolean stored,
        Instant changedAt,
        PersonJson changedBy,
        ObjectStoreJson objectStore)
        implements ApiJson {

    static ConnectionJson of(Connection connection) {
        ConnectionCredential key = connection.platform();
        return new ConnectionJson(
                connection.ref(),
                connection.computeSources().stream().map(ComputeSourceJson::of).toList(),
                key.origin(),
                key.accessKeyId(),
                key.temporary(),
                key.expiresAt(),
                key.problem(),
                key.stored(),
                key.changedAt(),
                person(key),
                ObjectStoreJson.of(connection.objectStore()));
    }

    private static PersonJson person(ConnectionCredential key) {
        return key.changedBy() == null ? null : PersonJson.of(key.changedBy());
    }

    /** A compute source that refers to the connection. */
    record ComputeSourceJson(
            String id, String name, String region, String endpoint, String workspace, String namespace) {

        private static ComputeSourceJson of(SourceLocation location) {
            return new ComputeSourceJson(
                    Long.toString(location.computeSourceId()),
                    location.computeSourceName(),
                    location.region(),
                    location.endpoint(),
                    location.workspace(),
                    location.namespace());
        }
    }

    /** Access to the object store. */
    record ObjectStoreJson(
            CredentialOrigin origin,
            String endpoint,
            String region,
            String accessKeyId,
            boolean temporary,
            Instant expiresAt,
            CredentialProblem problem,
            boolean stored,
            Instant changedAt,
            PersonJson changedBy) {

        private static ObjectStoreJson of(ConnectionCredential key) {
            return new ObjectStoreJson(
                    key.origin(),
                    key.endpoint(),
                    key.region(),
                    key.accessKeyId(),
                    key.temporary(),
                    key.expiresAt(),
                    key.problem(),
                    key.stored(),
                    key.changedAt(),
                    person(key));
        }
    }
}
