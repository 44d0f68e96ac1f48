package io.dataphin.migration.translation;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the source keeps a file. In an address of the web a query and a fragment may follow the path, and a person's name and password stand before
 * the host. The key of a file in a store may hold every sign, so nothing is cut from {@code oss://bucket/job#2.jar}.
 *
 * @param text as the source has it, without blanks around it
 */
public record FileAddress(String text) {

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("(?<=^https?://)[^/]*@", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            ".+\\.(?:jar|war|zip|py|pyc|egg|whl|tar|gz|tgz|bz2|xz|7z|so|class|json|txt|xml|properties|ya?ml|conf|cfg|ini|csv|tsv"
                    + "|sql|sh|keytab|jks|p12|pem|crt|cer|key|avsc|proto|parquet|avro|orc|dat|bin|md|log)",
            Pattern.CASE_INSENSITIVE);
    /** Parameters that change whenever an address is signed anew. */
    private static final Pattern SIGNED = Pattern.compile(
            "x-(?:amz|oss|goog|cos|obs)-.*|.*(?:expire|signature|accesskeyid|token|credential).*|sig|se|st|policy|key-pair-id"
                    + "|auth_key|timestamp|nonce",
            Pattern.CASE_INSENSITIVE);

    /** The address of a text; null is an empty one. */
    public static FileAddress of(String uri) {
        return new FileAddress(uri == null ? "" : uri.trim());
    }

    /** Whether it is an address of the web. */
    public boolean web() {
        String scheme = text.toLowerCase(Locale.ROOT);
        return scheme.startsWith("http://") || scheme.startsWith("https://");
    }

    /** As it may be shown: a query can hold a signature that opens the file, and what stands before the host a password. */
    public String shown() {
        return web() ? QUERY.matcher(USER.matcher(text).replaceFirst("")).replaceFirst("") : text;
    }

    /** What follows the last slash of the path; empty when there is no path. */
    String lastSegment() {
        String path = shown();
        int scheme = path.indexOf("://");
        String afterScheme = scheme < 0 ? path : path.substring(scheme + 3);
        return scheme >= 0 && !afterScheme.contains("/") ? "" : afterScheme.substring(afterScheme.lastIndexOf('/') + 1);
    }

    /**
     * What tells the file from others: the address as it is shown and, where the query names the file, a hash of the query. A signature and the time
     * until which it holds say nothing of the file.
     */
    public String compared() {
        return namedByQuery() ? shown() + "?" + TextHash.of(namingQuery()) : shown();
    }

    private String namingQuery() {
        Matcher query = QUERY.matcher(text);
        return query.find() ? parameters(query.group()) : "";
    }

    private static String parameters(String query) {
        return Arrays.stream(query.replaceFirst("#.*", "").split("[?&;]"))
                .filter(parameter ->
                        !SIGNED.matcher(parameter.replaceFirst("=.*", "")).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Whether a query was cut that may say which file it is, as in {@code download?file=app-1.2.jar}: the path does not end in a file's name. */
    boolean namedByQuery() {
        return web()
                && QUERY.matcher(text).find()
                && ResourceName.of(this)
                        .filter(name -> FILE.matcher(name.value()).matches())
                        .isEmpty();
    }
}
