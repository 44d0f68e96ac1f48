package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Stable codes in answers. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private Codes() {}

    /** The code within a text's key: {@code JOB_BUSY} for {@code reason.JOB_BUSY} as well as for {@code JOB_BUSY}. */
    static String plain(String textKey) {
        return Arrays.stream(textKey.split("\\."))
                .filter(part -> CODE.matcher(part).matches())
                .findFirst()
                .orElse(textKey);
    }

    /** The text of an error: of {@code error.JOB_BUSY} for {@code JOB_BUSY}; a message that names a text of its own stays. */
    static Message errorText(Message error) {
        String code = plain(error.code());
        return error.code().equals(code) ? new Message("error." + code, error.parameters()) : error;
    }

    /** The problem type of a code: {@code urn:dataphin:migration:problem:job-busy}. */
    static String problemType(String code) {
        return "urn:dataphin:migration:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
