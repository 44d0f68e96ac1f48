package io.dataphin.migration.acs;

/**
 * The quota that a call counts against.
 *
 * @param bucket what the quota belongs to
 * @param ratePerSecond calls a second, above zero
 */
public record CallLimit(String bucket, double ratePerSecond) {

    public CallLimit {
        if (!(ratePerSecond > 0)) {
            throw new IllegalArgumentException("a call rate is above zero: " + ratePerSecond);
        }
    }
}
