package io.dataphin.migration.platform.objectstore;

import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.Endpoint;
import io.dataphin.migration.platform.gateway.Rfc3986;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where an object store listens, and with which key.
 *
 * @param endpoint address, perhaps with a path; plain http is for the loopback interface only
 * @param region region that requests are signed for
 * @param key key pair; a temporary one has a token
 */
public record ObjectStore(URI endpoint, String region, AccessKey key) {

    /** Alibaba Cloud and Amazon take the bucket in the name of the host only; all others take it in the path. */
    private static final String[] BUCKET_IN_HOST = {".aliyuncs.com", ".amazonaws.com"};

    /** @throws IllegalArgumentException when the endpoint is no https address, nor plain http of this machine */
    public ObjectStore {
        Endpoint.of(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
    }

    /** Reads an endpoint as a platform names it: with or without a scheme. */
    public static ObjectStore at(String endpoint, String region, AccessKey key) {
        return new ObjectStore(URI.create(endpoint.contains("://") ? endpoint : "https://" + endpoint), region, key);
    }

    /** Address of an object. */
    URI uri(ObjectAddress object) {
        String path = endpoint.getRawPath() == null ? "" : endpoint.getRawPath().replaceFirst("/+$", "");
        String encoded = Arrays.stream(object.key().split("/", -1))
                .map(Rfc3986::encode)
                .collect(Collectors.joining("/", "/", ""));
        return URI.create(
                bucketInHost()
                        ? endpoint.getScheme() + "://" + object.bucket() + "." + endpoint.getRawAuthority() + path
                                + encoded
                        : endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path + "/" + object.bucket()
                                + encoded);
    }

    private boolean bucketInHost() {
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        for (String domain : BUCKET_IN_HOST) {
            if (host.endsWith(domain)) {
                return true;
            }
        }
        return false;
    }
}
