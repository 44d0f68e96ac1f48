package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds ports to listen on. A port found free may be taken by somebody else before it is used. */
public final class FreePorts {

    private static final int TRIES = 100;
    /** From here on, below the ports that operating systems give to outgoing connections: those would take one while a server is away. */
    private static final int LOWEST = 10_000;

    /** Processes side by side begin in different places, so that they do not find the same port before either listens on it. */
    private static int next = LOWEST + (int) (ProcessHandle.current().pid() % 100) * TRIES;

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
     * Any port that is free; each call finds another one.
     *
     * @return a port nobody listens on
     */
    public static synchronized int any() {
        int port = atOrAbove(next);
        next = port + 1;
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
