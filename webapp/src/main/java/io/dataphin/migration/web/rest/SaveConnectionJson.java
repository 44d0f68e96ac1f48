package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Body of {@code PUT /connections/{ref}}. {@code toString} shows no secret. */
record SaveConnectionJson(
        String accessKeyId,
        String accessKeySecret,
        String securityToken,
        String expiresAt,
        SaveObjectStoreJson objectStore) {

    /** The part for the object store. */
    record SaveObjectStoreJson(
            String endpoint,
            String region,
            String accessKeyId,
            String accessKeySecret,
            String securityToken,
            String expiresAt) {

        @Override
        public String toString() {
            return "SaveObjectStoreJson[***]";
        }

        private NewCredential credential() {
            return new NewCredential(
                    CredentialPurpose.OBJECT_STORE,
                    accessKeyId,
                    accessKeySecret,
                    securityToken,
                    time(expiresAt, "objectStore.expiresAt"),
                    endpoint,
                    region);
        }
    }

    /** @throws ProblemException {@code INVALID_BODY} */
    List<NewCredential> credentials() {
        List<NewCredential> credentials = new ArrayList<>();
        boolean platform = accessKeySecret != null || securityToken != null || expiresAt != null;
        if (accessKeyId != null || platform || objectStore == null) {
            credentials.add(new NewCredential(
                    CredentialPurpose.PLATFORM,
                    RequestJson.field(accessKeyId, "accessKeyId"),
                    accessKeySecret,
                    securityToken,
                    time(expiresAt, "expiresAt"),
                    null,
                    null));
        }
        if (objectStore != null) {
            credentials.add(objectStore.credential());
        }
        return credentials;
    }

    private static Instant time(String text, String field) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw RequestJson.wrong(field);
        }
    }

    @Override
    public String toString() {
        return "SaveConnectionJson[***]";
    }
}
