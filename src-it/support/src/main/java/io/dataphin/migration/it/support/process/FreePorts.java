package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds ports to listen on. A port found free may be taken by somebody else before it is used. */
public final class FreePorts {

    private static final int TRIES = 100;

    private FreePorts() {}

    /**
     * The wished port, or the next higher one that is free.
     *
     * @param preferred the wished port, 1 to 65535
     * @return a port nobody listens on
     * @throws IllegalStateException when the wished port and the 99 above it are taken
     */
    public static int atOrAbove(int preferred) {
        return IntStream.range(preferred, Math.min(preferred + TRIES, 65_536))
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Ports " + preferred + " to " + (preferred + TRIES - 1) + " are all in use"));
    }

    /**
     * Any port that is free, chosen by the operating system.
     *
     * @return a port nobody listens on
     */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port to listen on", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
