package io.dataphin.migration.translation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a project resource: the last segment of the file's address (contract section 2).
 *
 * @param value never blank
 */
public record ResourceName(String value) {

    private static final Pattern LEGAL = Pattern.compile("[\\p{L}_.-][\\p{L}\\d_.-]{2,199}");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /**
     * The name of the file at an address. Percent escapes of web addresses are decoded, because a person uploads {@code 订单.jar}, not its escapes; a
     * segment whose escapes are no UTF-8 stays as it is. Empty when the address ends in no file.
     */
    public static Optional<ResourceName> of(FileAddress address) {
        String segment = address.web() ? decoded(address.lastSegment()) : address.lastSegment();
        return segment.isBlank() ? Optional.empty() : Optional.of(new ResourceName(segment));
    }

    /** Whether Dataphin takes the name for a resource: 3 to 200 letters, digits, {@code _ - .}, no digit first (dataphin-product 10). */
    public boolean isLegal() {
        return isLegal(value);
    }

    /** Whether Dataphin takes the name for a resource. */
    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    private static String decoded(String segment) {
        if (!ESCAPE.matcher(segment).find()) {
            return segment;
        }
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length; i++) {
            int escaped = escapedByte(raw, i);
            bytes.write(escaped < 0 ? raw[i] : escaped);
            i += escaped < 0 ? 0 : 2;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return text.contains("/") ? segment : text;
        } catch (CharacterCodingException e) {
            return segment;
        }
    }

    private static int escapedByte(byte[] raw, int at) {
        if (raw[at] != '%' || at + 2 >= raw.length) {
            return -1;
        }
        int high = Character.digit(raw[at + 1], 16);
        int low = Character.digit(raw[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
