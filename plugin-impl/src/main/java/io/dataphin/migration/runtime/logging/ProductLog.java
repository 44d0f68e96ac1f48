package io.dataphin.migration.runtime.logging;

import io.dataphin.migration.engine.EngineEvent;
import io.dataphin.migration.runtime.configuration.OperationsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * Hangs on the logger above all of ours while the application runs. Completes every line and takes secrets out of it before the server's own handlers see it;
 * with {@code migration.log.format=json} writes the lines itself, one JSON object each, instead of the server.
 */
@ApplicationScoped
public class ProductLog {

    static final String NAME = "io.dataphin.migration";
    private static final int FILE_BYTES = 10 * 1024 * 1024;
    private static final int FILES = 10;

    /** Kept, as the log manager itself would forget it. */
    private final Logger logger = Logger.getLogger(NAME);

    private final RecentLines recent = new RecentLines();
    private final Handler preparer = new LinePreparer();
    private final OperationsSettings settings;
    private Handler json;

    /** For the container's proxy only. */
    protected ProductLog() {
        this(null);
    }

    @Inject
    ProductLog(OperationsSettings settings) {
        this.settings = settings;
    }

    void follow(@Observes EngineEvent event) {
        if (event == EngineEvent.STARTING) {
            install();
        } else if (event == EngineEvent.STOPPED) {
            remove();
        }
    }

    /** The last lines, oldest first. */
    public List<String> recentLines() {
        return recent.lines();
    }

    private synchronized void install() {
        remove();
        logger.addHandler(preparer);
        logger.addHandler(recent);
        if (settings.jsonLog()) {
            json = jsonHandler();
            logger.addHandler(json);
            logger.setUseParentHandlers(false);
        }
    }

    /** Leaves nothing of this application behind in the server's log manager. */
    private synchronized void remove() {
        logger.removeHandler(preparer);
        logger.removeHandler(recent);
        if (json != null) {
            logger.setUseParentHandlers(true);
            logger.removeHandler(json);
            json.close();
            json = null;
        }
    }

    private Handler jsonHandler() {
        Handler handler = settings.logFile().map(this::file).orElseGet(ProductLog::standardOutput);
        handler.setLevel(Level.ALL);
        handler.setFormatter(new JsonLines());
        return handler;
    }

    private Handler file(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileHandler handler = new FileHandler(file.toString(), FILE_BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            return handler;
        } catch (IOException e) {
            logger.log(Level.WARNING, "migration.log.file cannot be written, standard output is used: {0}", file);
            return standardOutput();
        }
    }

    /** The process's own output: {@code System.out} leads back into the server's log. */
    private static Handler standardOutput() {
        return new LineHandler(new FileOutputStream(FileDescriptor.out));
    }

    /** Writes each line at once. */
    private static final class LineHandler extends StreamHandler {

        private LineHandler(FileOutputStream out) {
            super(out, new JsonLines());
            try {
                setEncoding("UTF-8");
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException("no UTF-8", e);
            }
        }

        @Override
        public synchronized void publish(LogRecord line) {
            super.publish(line);
            flush();
        }

        /** The process's output is not ours to close. */
        @Override
        public synchronized void close() {
            flush();
        }
    }
}
