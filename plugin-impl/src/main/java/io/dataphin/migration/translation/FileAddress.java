package io.dataphin.migration.translation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the source keeps a file. In an address of the web a query and a fragment may follow the path, and a person's name and password stand before
 * the host. The key of a file in a store may hold every sign, so nothing is cut from {@code oss://bucket/job#2.jar}.
 *
 * @param text as the source has it, without blanks around it
 */
public record FileAddress(String text) {

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("(?<=^https?://)[^/]*@", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_IN_QUERY = Pattern.compile("[^?#=/&;]+\\.(?:jar|zip|py|whl|gz|tgz)(?=[&;#]|$)");

    /** The address of a text; null is an empty one. */
    public static FileAddress of(String uri) {
        return new FileAddress(uri == null ? "" : uri.trim());
    }

    /** Whether it is an address of the web. */
    boolean web() {
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

    /** Whether a query was cut that may say which file it is: {@code download?file=app-1.2.jar}. */
    boolean namedByQuery() {
        Matcher query = QUERY.matcher(text);
        if (!web() || !query.find()) {
            return false;
        }
        String name = lastSegment();
        Matcher file = FILE_IN_QUERY.matcher(query.group());
        return name.lastIndexOf('.') < 1 || file.find() && !file.group().equals(name);
    }
}
