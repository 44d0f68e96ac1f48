package io.dataphin.migration.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.TransferStates;
import io.dataphin.migration.flow.transfer.FileCopies.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledCopiesTest {

    private static final Bucket BUCKET = new Bucket(Platform.TARGET, "target", 100);

    @TempDir
    private Path folder;

    private final Source source = new Source();
    private final Target target = new Target();

    @Test
    void shouldPutAJarWithTheClassIntoTheStorageAndKeepNothing() throws IOException {
        source.content = jar("com/example/Geo.class");

        Result result = copy(TransferStates.FILE);

        assertThat(result).isInstanceOfSatisfying(Result.Copied.class, copied -> {
            assertThat(copied.copy().storageAddress()).isEqualTo("storage/1");
            assertThat(copied.copy().size()).isEqualTo(source.content.length);
            assertThat(copied.copy().sha256()).hasSize(64);
        });
        assertThat(target.received).isEqualTo(source.content);
        assertThat(left()).isZero();
    }

    @Test
    void shouldRefuseAJarThatIsNone() throws IOException {
        source.content = "no jar".getBytes(StandardCharsets.UTF_8);

        assertThat(code(copy(TransferStates.FILE))).isEqualTo("FILE_NO_ARCHIVE");
        assertThat(target.received).isNull();
        assertThat(left()).isZero();
    }

    @Test
    void shouldRefuseAJarWithoutTheClassOfTheJob() throws IOException {
        source.content = jar("com/example/Other.class");

        assertThat(code(copy(TransferStates.FILE))).isEqualTo("FILE_LACKS_CLASS");
    }

    @Test
    void shouldNotLookIntoOtherFiles() {
        source.content = "a=1".getBytes(StandardCharsets.UTF_8);

        assertThat(copy(new FileToMove("rules.json", "oss://b/rules.json", null)))
                .isInstanceOf(Result.Copied.class);
    }

    @Test
    void shouldWaitWhileTheSpoolIsFull() throws IOException {
        Spool spool = new Spool(folder, 10, 15);
        try (Spool.Place taken = spool.open().orElseThrow()) {
            assertThat(taken.file()).exists();
            assertThatThrownBy(() -> copy(spool, TransferStates.FILE))
                    .isInstanceOf(PlatformUnavailableException.class)
                    .hasMessageContaining("spool is full");
        }
        assertThat(spool.open()).isPresent();
    }

    @Test
    void shouldDeleteWhatAKilledProcessLeft() throws IOException {
        Path old = Files.createFile(folder.resolve("old"));
        Path young = Files.createFile(folder.resolve("young"));
        Instant now = Instant.parse("2026-05-04T10:00:00Z");
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofHours(23))));

        new Spool(folder, 10, 15).clean(now);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Result copy(FileToMove file) {
        return copy(new Spool(folder, TransferStates.MOST, TransferStates.MOST), file);
    }

    private Result copy(Spool spool, FileToMove file) {
        TransferState.Order known = TransferStates.at(TransferStep.COPY).order();
        TransferState.Order order = new TransferState.Order(file, known.project(), known.source(), known.by());
        return new SpooledCopies(source, target, spool, TransferStates.MOST)
                .copy(order)
                .send();
    }

    private static String code(Result result) {
        return ((Result.Unusable) result).why().code();
    }

    private long left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private byte[] jar(String entry) throws IOException {
        Path jar = Files.createTempFile("test", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        byte[] content = Files.readAllBytes(jar);
        Files.delete(jar);
        return content;
    }

    private static final class Source implements SourceFiles {

        private byte[] content = {};

        @Override
        public boolean configured(SourceLocation location) {
            return true;
        }

        @Override
        public boolean readable(SourceLocation location, String address) {
            return true;
        }

        @Override
        public Call<OptionalLong> size(SourceLocation location, String address) {
            throw new IllegalStateException("copies compare no sizes");
        }

        @Override
        public Call<Path> download(SourceLocation location, String address, Path into, long most) {
            return Call.read("download", BUCKET, Duration.ofSeconds(1), () -> written(into));
        }

        private Path written(Path into) {
            try {
                return Files.write(into, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Target implements TargetFiles {

        private byte[] received;

        @Override
        public Call<Map<String, TargetFile>> files(String userId, ProjectRef project, Collection<String> names) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Call<String> upload(String userId, ProjectRef project, Path file) {
            return Call.read("upload", BUCKET, Duration.ofSeconds(1), () -> read(file));
        }

        private String read(Path file) {
            try {
                received = Files.readAllBytes(file);
                return "storage/1";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Call<FileWrite> register(
                String userId, ProjectRef project, String name, String storageAddress, String comment) {
            throw new UnsupportedOperationException();
        }
    }
}
