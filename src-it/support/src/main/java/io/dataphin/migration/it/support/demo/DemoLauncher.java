package io.dataphin.migration.it.support.demo;

import io.dataphin.migration.it.support.console.ExampleConsole;
import io.dataphin.migration.it.support.process.ChildProcess;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PayaraMicro;
import io.dataphin.migration.it.support.process.ProcessFailedException;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts the demo and keeps it running until Ctrl-C, TERM, or the unexpected end of one of its two processes. The
 * demo runs on Payara Micro 7 when Maven's own JDK is 21 or newer, else on Payara Micro 6. The
 * system properties {@code demo.port} (default 8080) and {@code demo.sandbox.port} (default 8090) wish for ports; a
 * taken one gives way to the next free. {@code demo.console=true} shows the pages inside an example console at
 * {@code demo.console.port} (default 8095).
 */
public final class DemoLauncher {

    private static final int JDK = Runtime.version().feature();
    private static final int OLDEST_JDK_OF_PAYARA_7 = 21;

    private final RunningSystem system;
    private final int port;
    /** Where the example console listens; null when none is wanted. */
    private final Integer consolePort;

    private final PrintStream out;
    private ExampleConsole console;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private DemoLauncher(ProjectFiles files, PrintStream out) {
        this.out = out;
        port = FreePorts.atOrAbove(Integer.getInteger("demo.port", 8080));
        consolePort = Boolean.getBoolean("demo.console")
                ? FreePorts.atOrAbove(Integer.getInteger("demo.console.port", 8095))
                : null;
        system = new RunningSystem(new RunningSystem.Settings(
                files,
                payara(files),
                files.root().resolve("data/demo"),
                FreePorts.atOrAbove(Integer.getInteger("demo.sandbox.port", 8090)),
                port,
                consolePort == null ? Map.of() : ExampleConsole.configuration(consolePort),
                List.of()));
    }

    private static PayaraMicro payara(ProjectFiles files) {
        return onPayara7() ? files.payaraMicro7(Path.of(System.getProperty("java.home"))) : files.payaraMicro();
    }

    private static boolean onPayara7() {
        return JDK >= OLDEST_JDK_OF_PAYARA_7;
    }

    /**
     * Runs the demo.
     *
     * @param args the project's folder, or nothing when the working folder is the project's or inside it
     * @throws InterruptedException when the thread is interrupted while the demo runs
     * @throws ProcessFailedException when one of the two processes does not start or ends by itself
     */
    public static void main(String[] args) throws InterruptedException {
        ProjectFiles files = args.length > 0 ? new ProjectFiles(Path.of(args[0])) : ProjectFiles.find();
        new DemoLauncher(files, System.out).run();
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo-stop"));
        out.println("Starting the demo on Payara Micro " + (onPayara7() ? 7 : 6) + " with JDK " + JDK
                + "; this takes about half a minute ...");
        system.start();
        if (consolePort != null) {
            console = new ExampleConsole(consolePort, system.url());
        }
        out.println(welcome());
        ChildProcess ended = system.onFirstExit().join();
        if (!stopRequested()) {
            system.close();
            throw ended.failure("ended unexpectedly; the demo has been stopped");
        }
    }

    private void stop() {
        stopping.countDown();
        if (console != null) {
            console.close();
        }
        system.close();
    }

    /** Ctrl-C reaches the children too: their end may be seen before the stop of this JVM has begun. */
    private boolean stopRequested() throws InterruptedException {
        return stopping.await(2, TimeUnit.SECONDS);
    }

    private String pages(String base) {
        return console == null ? base : console.url() + "   (inside the example console)";
    }

    private String welcome() {
        String base = "http://localhost:" + port + "/migration/";
        String users = Arrays.stream(DemoUser.values())
                .map(user -> String.format("    %-10s Dataphin user %s", user.signInName(), user.dataphinId()))
                .collect(Collectors.joining("\n"));
        return """

                Cross-platform Migration is ready.

                  Pages      %s
                  REST API   %sapi/v1/   (Basic authentication, same users)
                  Sandbox    %s/   (both platforms; its page starts scenarios to look at)
                  Data       %s

                  Sign in with the password %s as
                %s

                Stop with Ctrl-C. Records stay in the data folder; the sandbox starts afresh.
                """.formatted(pages(base), base, system.sandbox().url(), system.home(), DemoUser.PASSWORD, users);
    }
}
