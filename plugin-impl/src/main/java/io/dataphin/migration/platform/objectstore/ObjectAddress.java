package io.dataphin.migration.platform.objectstore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in an object store, e.g. {@code oss://bucket/folder/job.jar}. A key may hold every sign, {@code #}, {@code ?} and {@code %} too, so
 * nothing is decoded and nothing is cut.
 *
 * @param bucket name of the bucket
 * @param key name of the file in it, without a slash before it
 */
public record ObjectAddress(String bucket, String key) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:oss|s3|s3a|s3n)://([A-Za-z0-9][A-Za-z0-9.-]*)/(.+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Reads an address; empty when it is none of an object store. */
    public static Optional<ObjectAddress> of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? Optional.of(new ObjectAddress(parts.group(1), parts.group(2))) : Optional.empty();
    }
}
