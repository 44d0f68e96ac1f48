package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.flow.transfer.FileCopies;
import io.dataphin.migration.flow.transfer.TransferState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A small model of the files of both platforms: a project has every file but those that it lacks. */
final class ModelFiles implements SourceFiles, TargetFiles, FileCopies {

    private final Wire wire;
    private final Quotas quotas;
    private final Set<String> lacking = new HashSet<>();
    private final Map<String, Integer> registered = new HashMap<>();

    ModelFiles(Wire wire, Quotas quotas) {
        this.wire = wire;
        this.quotas = quotas;
    }

    /** The project lacks a file. */
    void lacks(String name) {
        lacking.add(name);
    }

    /** Whether the project has a file. */
    boolean has(String name) {
        return !lacking.contains(name);
    }

    /** How often each file was made a resource. */
    Map<String, Integer> registered() {
        return registered;
    }

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
        throw new IllegalStateException("flows compare no sizes");
    }

    @Override
    public Call<Path> download(SourceLocation location, String address, Path into, long most) {
        throw new IllegalStateException("copies are made in one call");
    }

    @Override
    public Call<Map<String, TargetFile>> files(String userId, ProjectRef project, Collection<String> names) {
        String name = names.iterator().next();
        return wire.read(
                "Files " + name,
                quotas.level1(),
                () -> has(name) ? Map.of(name, new TargetFile(name, 1, hash(name))) : Map.of());
    }

    @Override
    public Call<String> upload(String userId, ProjectRef project, Path file) {
        throw new IllegalStateException("copies are made in one call");
    }

    @Override
    public Call<FileWrite> register(
            String userId, ProjectRef project, String name, String storageAddress, String comment) {
        return wire.write("Register " + name, quotas.level3(), () -> {
            if (has(name)) {
                return new FileWrite.NameTaken(wire.requestId());
            }
            lacking.remove(name);
            registered.merge(name, 1, Integer::sum);
            return new FileWrite.Registered(wire.requestId());
        });
    }

    @Override
    public long most() {
        return 1;
    }

    @Override
    public Call<Result> copy(TransferState.Order order) {
        String name = order.file().name();
        return wire.read(
                "Copy " + name,
                quotas.level1(),
                () -> new Result.Copied(new TransferState.Copy("storage/" + name, 1, hash(name))));
    }

    private static String hash(String name) {
        return "hash of " + name;
    }
}
