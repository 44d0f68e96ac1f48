package io.dataphin.migration.translation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers above 0 as the source spells them, also as text. */
final class NumberText {

    /** No exponents: a few characters could be a number with a billion digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,18})?");

    private NumberText() {}

    /** The number; empty when the text is none above 0. */
    static Optional<BigDecimal> positive(String text) {
        String number = text == null ? "" : text.strip();
        return Optional.of(number)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(BigDecimal::new)
                .filter(it -> it.signum() > 0);
    }

    /** The whole number; empty when the text is none above 0. */
    static OptionalLong wholePositive(String text) {
        Optional<BigDecimal> whole =
                positive(text).filter(it -> it.stripTrailingZeros().scale() <= 0);
        return whole.isPresent() ? OptionalLong.of(whole.get().longValueExact()) : OptionalLong.empty();
    }
}
