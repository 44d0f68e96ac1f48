package io.dataphin.migration.web.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Names the content of our scripts, sheets and images in their addresses, as PrimeFaces names its version: browsers keep them for a year and
 * still see every new one at once.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String OURS = "migration";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** @param wrapped finds the resources */
    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource found = super.createResource(name, library);
        return found == null || !OURS.equals(library) ? found : versioned(found);
    }

    private Resource versioned(Resource resource) {
        return new ResourceWrapper(resource) {
            @Override
            public String getRequestPath() {
                String path = super.getRequestPath();
                return path
                        + (path.contains("?") ? "&v=" : "?v=")
                        + versions.computeIfAbsent(getResourceName(), name -> version(resource));
            }
        };
    }

    private static String version(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
