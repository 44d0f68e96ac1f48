package io.dataphin.migration.flow.transfer;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.flow.transfer.TransferState.Copy;
import io.dataphin.migration.flow.transfer.TransferState.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Copies files over the disk of this server. Read and upload are one call: a file that waited on this disk for a step of its own would not be there
 * when another node does that step. The temporary key for the upload is not stored for the same reason.
 */
public final class SpooledCopies implements FileCopies {

    private static final String ACTION = "CopyFile";

    private final SourceFiles source;
    private final TargetFiles target;
    private final Spool spool;
    private final long most;

    /** @param most most bytes of a file */
    public SpooledCopies(SourceFiles source, TargetFiles target, Spool spool, long most) {
        this.source = source;
        this.target = target;
        this.spool = spool;
        this.most = most;
    }

    @Override
    public long most() {
        return most;
    }

    /** Counts against the target's quota, which is the scarcer one. */
    @Override
    public Call<Result> copy(Order order) {
        Path nowhere = Path.of(order.file().name());
        Call<String> upload = target.upload(order.by().id(), order.project(), nowhere);
        return Call.read(ACTION, upload.bucket(), upload.timeout(), () -> copied(order));
    }

    private Result copied(Order order) {
        try {
            Optional<Spool.Place> room = spool.open();
            if (room.isEmpty()) {
                throw passing("the spool is full: other files are on their way", null);
            }
            try (Spool.Place place = room.get()) {
                return copied(order, place.file());
            }
        } catch (IOException e) {
            throw passing("the file cannot be kept on the disk of this server: " + e.getMessage(), e);
        }
    }

    private Result copied(Order order, Path file) throws IOException {
        source.download(order.source(), order.file().address(), file, most).send();
        Optional<Finding> wrong = FileCheck.check(order.file(), file);
        if (wrong.isPresent()) {
            return new Result.Unusable(wrong.get());
        }
        String sha256 = FileCheck.sha256(file);
        String address = target.upload(order.by().id(), order.project(), file).send();
        return new Result.Copied(new Copy(address, Files.size(file), sha256));
    }

    private static PlatformUnavailableException passing(String why, Throwable cause) {
        return new PlatformUnavailableException(
                Platform.SOURCE, PlatformAnswer.none(ACTION, why), Duration.ZERO, cause);
    }
}
