package io.dataphin.sandbox.gate;

import java.util.Locale;
import java.util.UUID;

/** Request ids as both gateways write them. */
public final class RequestIds {
    private RequestIds() {}

    /** A fresh id, upper case. */
    public static String next() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
