package io.dataphin.migration.translation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory. Both platforms and Flink count in powers of 1024, whatever the unit is called: {@code 1 gb} is {@code 1Gi}.
 *
 * @param bytes above 0
 */
public record MemorySize(long bytes) {

    private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,19}(?:\\.\\d{1,19})?)\\s*([A-Za-z]*)\\s*");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final long MI = 1L << 20;
    private static final long GI = 1L << 30;
    private static final Map<String, Integer> SHIFT_BY_PREFIX = Map.of("", 0, "k", 10, "m", 20, "g", 30, "t", 40);
    private static final Pattern UNIT =
            Pattern.compile("|bytes?|[kmgt]?b|[kmgt](?:ib?)?|(?:kibi|mebi|gibi|tebi)bytes?");

    public MemorySize {
        if (bytes <= 0) {
            throw new IllegalArgumentException("memory must be above 0: " + bytes);
        }
    }

    /**
     * Reads a size in any of the spellings that the source uses: {@code 4Gi}, {@code 4 GiB}, {@code 1 gb}, {@code 4g}, {@code 8192 mb}, a plain
     * number of bytes. A fraction of a byte counts as a whole one. Empty when the text is no size above 0.
     */
    public static Optional<MemorySize> parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        if (!UNIT.matcher(unit).matches()) {
            return Optional.empty();
        }
        String prefix = unit.isEmpty() || unit.startsWith("b") ? "" : unit.substring(0, 1);
        BigDecimal bytes = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1L << SHIFT_BY_PREFIX.get(prefix)))
                .setScale(0, RoundingMode.CEILING);
        boolean inRange = bytes.signum() > 0 && bytes.compareTo(LARGEST) <= 0;
        return inRange ? Optional.of(new MemorySize(bytes.longValueExact())) : Optional.empty();
    }

    /** The target's spelling: {@code Gi} or {@code Mi} when whole, else the number of bytes. */
    public String text() {
        if (bytes % GI == 0) {
            return bytes / GI + "Gi";
        }
        return bytes % MI == 0 ? bytes / MI + "Mi" : Long.toString(bytes);
    }
}
