package io.dataphin.migration.platform.ververica.client;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.connection.ConnectionFault;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourceFiles;
import io.dataphin.migration.api.spi.StoreConnection;
import io.dataphin.migration.platform.objectstore.ObjectAddress;
import io.dataphin.migration.platform.objectstore.ObjectStore;
import io.dataphin.migration.platform.objectstore.ObjectStoreClient;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files of Ververica's jobs. The platform hands out no files, so they are read from the object store of the workspace, with a key of its own in the
 * configuration.
 */
@ApplicationScoped
public class VervericaFiles implements SourceFiles, StoreConnection {

    private static final String READ = "GetObject";
    /** Object stores take thousands of requests; this only keeps one installation polite. */
    private static final double FILES_PER_SECOND = 50;

    private final Provider<VervericaSettings> settings;
    private volatile ObjectStoreClient stores;

    /** For the container's proxy only. */
    protected VervericaFiles() {
        this(null);
    }

    @Inject
    public VervericaFiles(Provider<VervericaSettings> settings) {
        this.settings = settings;
    }

    @Override
    public boolean configured(SourceLocation location) {
        try {
            return settings.get().objectStore().apply(location.credentialRef()).isPresent();
        } catch (UnusableCredentialException e) {
            // it is meant to be used: the download says why it cannot
            return true;
        }
    }

    @Override
    public boolean readable(SourceLocation location, String address) {
        return ObjectAddress.of(address).isPresent() && configured(location);
    }

    @Override
    public Call<OptionalLong> size(SourceLocation location, String address) {
        return Call.read(
                "HeadObject",
                bucket(location),
                ObjectStoreClient.SHORT,
                () -> stores().size(store(location), object(address)));
    }

    @Override
    public Optional<Call<Void>> readOne(SourceLocation location, List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> ObjectAddress.of(address).stream())
                .findFirst()
                .map(object -> Call.read(READ, bucket(location), ObjectStoreClient.SHORT, () -> {
                    stores().probe(store(location), object);
                    return null;
                }));
    }

    @Override
    public Optional<ConnectionFault> storeFault(PlatformException failure) {
        return StoreFaults.of(failure);
    }

    private static Bucket bucket(SourceLocation location) {
        return new Bucket(Platform.SOURCE, "object-store/" + location.credentialRef(), FILES_PER_SECOND);
    }

    @Override
    public Call<Path> download(SourceLocation location, String address, Path into, long most) {
        return Call.read(READ, bucket(location), ObjectStoreClient.LONGEST, () -> {
            stores().get(store(location), object(address), into, most);
            return into;
        });
    }

    private static ObjectAddress object(String address) {
        return ObjectAddress.of(address).orElseThrow(() -> rejected("the address is none of an object store"));
    }

    private ObjectStore store(SourceLocation location) {
        try {
            return settings.get()
                    .objectStore()
                    .apply(location.credentialRef())
                    .map(access -> access.in(location.region()))
                    .orElseThrow(() -> noKey("there is no key for the object store"));
        } catch (UnusableCredentialException e) {
            throw noKey(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw rejected("the endpoint of the object store cannot be used: " + e.getMessage());
        }
    }

    private static PlatformAccessException noKey(String why) {
        return new PlatformAccessException(Platform.SOURCE, PlatformAnswer.none(READ, why));
    }

    private static PlatformRejectedException rejected(String why) {
        return new PlatformRejectedException(Platform.SOURCE, PlatformAnswer.none(READ, why));
    }

    private ObjectStoreClient stores() {
        if (stores == null) {
            stores = new ObjectStoreClient(Platform.SOURCE, settings.get().http());
        }
        return stores;
    }
}
