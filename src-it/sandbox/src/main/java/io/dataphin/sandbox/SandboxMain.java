package io.dataphin.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Command line: {@code java -jar sandbox.jar [--port 8090] [--host 127.0.0.1] [--quiet]}. */
public final class SandboxMain {
    private static final int DEFAULT_PORT = 8090;

    private SandboxMain() {}

    /** Starts and runs until it is told to stop (SIGTERM, SIGINT). */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(args);
        String host = option(words, "--host", "127.0.0.1");
        int port = Integer.parseInt(option(words, "--port", Integer.toString(DEFAULT_PORT)));
        Sandbox sandbox = Sandbox.start(host, port, Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.close();
            stopped.countDown();
        }));
        System.out.println("SANDBOX READY " + sandbox.uri());
        if (!words.contains("--quiet")) {
            System.out.println("Dataphin: POST /   Ververica: /api/v2/   Control: /_control/   Stop: Ctrl-C");
        }
        stopped.await();
    }

    private static String option(List<String> words, String name, String fallback) {
        int index = words.indexOf(name);
        return index >= 0 && index + 1 < words.size() ? words.get(index + 1) : fallback;
    }
}
