package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.DataphinConnections.accepted;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetFiles;
import io.dataphin.migration.platform.dataphin.DataphinSettings;
import io.dataphin.migration.platform.dataphin.client.ResourcesApi.CreateCommand;
import io.dataphin.migration.platform.dataphin.client.ResourcesApi.Credential.Storage;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.Context;
import io.dataphin.migration.platform.dataphin.client.StreamTasksApi.ListCommand;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Lenient;
import io.dataphin.migration.platform.objectstore.ObjectAddress;
import io.dataphin.migration.platform.objectstore.ObjectStore;
import io.dataphin.migration.platform.objectstore.ObjectStoreClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of Dataphin's projects. A temporary key is used at once and kept nowhere. */
@ApplicationScoped
public class DataphinFiles implements TargetFiles {

    static final String NAME_EXISTS = "DPN.Resource.NameExists";

    private static final String UPLOAD = "GetFileStorageCredential";
    private static final int CREATES = 3;
    private static final String PURPOSE = "RESOURCE";
    /** A file that no batch engine reads. */
    private static final String NO_ENGINE = "NONE";

    private static final String DIRECTORY = "/";

    private final DataphinConnections dataphin;
    private final Provider<DataphinSettings> settings;
    private volatile ObjectStoreClient stores;

    /** For the container's proxy only. */
    protected DataphinFiles() {
        this(null, null);
    }

    @Inject
    public DataphinFiles(DataphinConnections dataphin, Provider<DataphinSettings> settings) {
        this.dataphin = dataphin;
        this.settings = settings;
    }

    @Override
    public Call<Map<String, TargetFile>> files(String userId, ProjectRef project, Collection<String> names) {
        List<String> wanted = names.stream().distinct().toList();
        return dataphin.read(
                        "ListStreamResources",
                        StreamTasksApi.class,
                        (api, tenant) -> api.listStreamResources(
                                tenant, userId, Context.of(project), new ListCommand(wanted, 1, wanted.size())))
                .map(answer -> accepted(answer).rows().stream()
                        .map(DataphinFiles::file)
                        .filter(file -> wanted.contains(file.name()))
                        .collect(Collectors.toMap(TargetFile::name, file -> file, (one, same) -> one)));
    }

    private static TargetFile file(JsonNode row) {
        return new TargetFile(
                Lenient.text(row.path("Name")),
                Lenient.wholeOrZero(row.path("Size")),
                Lenient.text(row.path("Sha256")).toLowerCase(Locale.ROOT));
    }

    @Override
    public Call<String> upload(String userId, ProjectRef project, Path file) {
        return dataphin.read(
                        UPLOAD,
                        ResourcesApi.class,
                        (api, tenant) -> api.getFileStorageCredential(tenant, userId, PURPOSE, project.projectId()))
                .map(answer -> {
                    Storage place = complete(answer);
                    stores().put(store(place), new ObjectAddress(place.bucket(), place.objectName()), file);
                    return place.objectName();
                });
    }

    private static Storage complete(Answer<ResourcesApi.Credential> answer) {
        Storage place = accepted(answer).storageCredential();
        if (place == null
                || place.endpoint() == null
                || place.bucket() == null
                || place.objectName() == null
                || place.accessId() == null
                || place.accessKey() == null) {
            throw rejected("the answer names no complete place for the file");
        }
        return place;
    }

    private static ObjectStore store(Storage place) {
        String token = Lenient.orEmpty(place.securityToken()).isEmpty() ? null : place.securityToken();
        try {
            return ObjectStore.at(
                    place.endpoint(),
                    Lenient.orEmpty(place.region()),
                    new AccessKey(place.accessId(), place.accessKey(), token));
        } catch (IllegalArgumentException e) {
            throw rejected(e.getMessage());
        }
    }

    private static PlatformRejectedException rejected(String why) {
        return new PlatformRejectedException(Platform.TARGET, PlatformAnswer.none(UPLOAD, why));
    }

    @Override
    public Call<FileWrite> register(
            String userId, ProjectRef project, String name, String storageAddress, String comment) {
        CreateCommand command = new CreateCommand(
                project.projectId(), name, type(name), NO_ENGINE, DIRECTORY, storageAddress, comment, comment);
        return dataphin.write(
                        "CreateResource",
                        CREATES,
                        ResourcesApi.class,
                        (api, tenant) -> api.createResource(tenant, userId, command))
                .map(answer -> {
                    if (answer.code().equals(NAME_EXISTS)) {
                        return new FileWrite.NameTaken(answer.requestId());
                    }
                    accepted(answer);
                    return new FileWrite.Registered(answer.requestId());
                });
    }

    private static String type(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar") ? "JAR" : "FILE";
    }

    private ObjectStoreClient stores() {
        if (stores == null) {
            stores = new ObjectStoreClient(Platform.TARGET, settings.get().http());
        }
        return stores;
    }
}
