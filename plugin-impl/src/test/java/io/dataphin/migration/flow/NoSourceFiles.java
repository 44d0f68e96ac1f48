package io.dataphin.migration.flow;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A source whose files cannot be read: the configuration has no key for its store. */
public final class NoSourceFiles implements SourceFiles {

    @Override
    public boolean configured(SourceLocation location) {
        return false;
    }

    @Override
    public boolean readable(SourceLocation location, String address) {
        return false;
    }

    @Override
    public Call<OptionalLong> size(SourceLocation location, String address) {
        throw new IllegalStateException("no file can be read");
    }

    @Override
    public Call<Path> download(SourceLocation location, String address, Path into, long most) {
        throw new IllegalStateException("no file can be read");
    }
}
