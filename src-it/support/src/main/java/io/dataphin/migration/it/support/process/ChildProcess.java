package io.dataphin.migration.it.support.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own that answers HTTP. Stopped or killed, it may be started again with the same settings. */
public abstract class ChildProcess implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final int TAIL_LINES = 40;

    private final String name;
    private final Path folder;
    private final LogFile log;
    private Process process;
    private boolean closed;

    /**
     * @param name what messages call it
     * @param folder its working folder, made when missing; its output goes to {@code <name>.log} in it
     */
    protected ChildProcess(String name, Path folder) {
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
        this.log = new LogFile(this.folder.resolve(name + ".log"));
    }

    /**
     * Prepares the working folder for a start.
     *
     * @return the arguments after {@code java}
     * @throws IOException when the folder cannot be written
     */
    protected abstract List<String> arguments() throws IOException;

    /**
     * The Java that runs it.
     *
     * @return the home of the JDK that runs this, unless it needs another one
     */
    protected Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * Where it answers 200 once it can be used.
     *
     * @return an absolute address
     */
    protected abstract URI readyAddress();

    /**
     * Whether the process says that its start is over. From then on it is of no use to wait when it answers 404.
     *
     * @return false also when it does not say such a thing
     */
    protected boolean startIsOver() {
        return false;
    }

    /**
     * Starts the process and returns at once. The log is appended to.
     *
     * @throws IllegalStateException when it runs already or was closed
     * @throws ProcessFailedException when it cannot be started
     */
    public synchronized void start() {
        if (closed) {
            throw new IllegalStateException(name + " is closed");
        }
        if (isAlive()) {
            throw new IllegalStateException(name + " already runs as process " + process.pid());
        }
        try {
            Files.createDirectories(folder);
            log.startSection();
            process = new ProcessBuilder(command(arguments()))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                    .start();
        } catch (IOException e) {
            throw new ProcessFailedException(name + " could not be started in " + folder, e);
        }
    }

    /**
     * Waits until the process can be used.
     *
     * @param timeout how long at most
     * @throws ProcessFailedException when it ended or the time is over; the message holds the end of the log
     */
    public void awaitReady(Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        while (!answersReady()) {
            if (awaitExit(POLL)) {
                throw failure("ended with exit code " + running().exitValue() + " before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("did not answer 200 at " + readyAddress() + " within " + timeout.toSeconds() + " s");
            }
        }
    }

    private boolean answersReady() {
        // asked first: an answer from before the start was over says nothing
        boolean startIsOver = startIsOver();
        int status = HttpProbe.status(readyAddress());
        if (startIsOver && status == NOT_FOUND) {
            throw failure("started without what should answer at " + readyAddress());
        }
        return status == OK;
    }

    /** Asks the process to end and kills it when it has not done so in 10 s. Nothing happens when it does not run. */
    public void stop() {
        stop(STOP_GRACE);
    }

    /**
     * Asks the process to end and kills it when it has not done so in time. Nothing happens when it does not run.
     *
     * @param grace how long it may take
     */
    public void stop(Duration grace) {
        if (isAlive()) {
            running().destroy();
            if (!awaitExit(grace)) {
                killHard();
            }
        }
    }

    /** Ends the process at once, as {@code kill -9} does: it has no chance to write or release anything. */
    public void killHard() {
        if (isAlive()) {
            running().destroyForcibly();
            awaitExit(STOP_GRACE);
        }
    }

    /** Stops the process for good: a start that comes later, from another thread, is refused. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    /**
     * Whether it runs now.
     *
     * @return false also before the first start
     */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * The number the operating system gave the process.
     *
     * @return the number
     * @throws IllegalStateException when it was never started
     */
    public long pid() {
        return running().pid();
    }

    /**
     * Completes when the process started last ends, however that happens.
     *
     * @return the end of this very process, not of one started later
     */
    public CompletableFuture<ChildProcess> onExit() {
        return running().onExit().thenApply(ended -> this);
    }

    /**
     * What it wrote.
     *
     * @return its standard and error output
     */
    public LogFile log() {
        return log;
    }

    /**
     * What messages call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Its working folder.
     *
     * @return an absolute path
     */
    public Path folder() {
        return folder;
    }

    /**
     * Describes a failure with the end of the log.
     *
     * @param what what happened, to follow the name
     * @return the exception to throw
     */
    public ProcessFailedException failure(String what) {
        return new ProcessFailedException("The " + name + " " + what + ".\n" + log.excerpt(TAIL_LINES));
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private boolean awaitExit(Duration timeout) {
        try {
            return running().waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessFailedException("Interrupted while waiting for the " + name, e);
        }
    }

    private List<String> command(List<String> arguments) {
        Path java = javaHome().resolve("bin").resolve("java");
        return Stream.concat(Stream.of(java.toString()), arguments.stream()).toList();
    }
}
