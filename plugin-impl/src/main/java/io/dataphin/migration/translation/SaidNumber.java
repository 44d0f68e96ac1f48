package io.dataphin.migration.translation;

import java.util.OptionalLong;

/**
 * A whole number above 0 as a field of the source says it.
 *
 * @param text null when the field says nothing
 * @param number empty when the field says nothing, or nothing that can be read
 */
record SaidNumber(String path, String text, OptionalLong number) {

    static SaidNumber of(String path, String text) {
        boolean nothing = text == null || text.isBlank();
        return new SaidNumber(path, nothing ? null : text, NumberText.wholePositive(text));
    }

    boolean readable() {
        return number.isPresent();
    }

    boolean unreadable() {
        return text != null && number.isEmpty();
    }

    boolean contradicts(SaidNumber other) {
        return readable() && other.readable() && number.getAsLong() != other.number.getAsLong();
    }
}
