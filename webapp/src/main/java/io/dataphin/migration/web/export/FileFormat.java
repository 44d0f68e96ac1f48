package io.dataphin.migration.web.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file of an export; each export has an enum of those that it writes. */
public interface FileFormat {

    /** Name of the constant, which is the file's ending in upper case. */
    String name();

    /** Value of {@code Content-Type}. */
    String mediaType();

    /** The ending of the file's name, which is the format's name in addresses. */
    default String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Value of {@code Content-Disposition}: the file is kept, not shown.
     *
     * @param name of the file, without its ending
     */
    default String disposition(String name) {
        return "attachment; filename=\"" + name + '.' + ending() + '"';
    }

    /** The format that an address names; empty when there is none of that name. */
    static <F extends Enum<F> & FileFormat> Optional<F> named(Class<F> formats, String name) {
        return Arrays.stream(formats.getEnumConstants())
                .filter(format -> format.ending().equals(name))
                .findFirst();
    }
}
