package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/** Files of both sides, with canned answers. What lies in an object store can be read. */
public final class FakeFiles implements SourceFiles, TargetFiles {

    private final CannedCalls calls;

    public FakeFiles(CannedCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean configured(SourceLocation location) {
        return true;
    }

    @Override
    public boolean readable(SourceLocation location, String address) {
        return address.startsWith("oss://");
    }

    @Override
    public Call<OptionalLong> size(SourceLocation location, String address) {
        return calls.source("size", address);
    }

    @Override
    public Call<Path> download(SourceLocation location, String address, Path into, long most) {
        return calls.source("download", address, most);
    }

    @Override
    public Call<Map<String, TargetFile>> files(String userId, ProjectRef project, Collection<String> names) {
        return calls.read("files", userId, names);
    }

    @Override
    public Call<String> upload(String userId, ProjectRef project, Path file) {
        return calls.read("upload", userId);
    }

    @Override
    public Call<FileWrite> register(
            String userId, ProjectRef project, String name, String storageAddress, String comment) {
        return calls.write("register", userId, name, storageAddress);
    }
}
