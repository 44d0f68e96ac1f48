package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration keys of sign-in and embedding. */
@ApplicationScoped
public class SecuritySettings {

    private static final System.Logger LOG = System.getLogger(SecuritySettings.class.getName());
    private static final String EMBEDDED = "embedded";
    private static final String OWN_HOST_ONLY = "'self'";
    private static final Pattern SOURCE_LIST = Pattern.compile("[\\x21-\\x2B\\x2D-\\x3A\\x3C-\\x7E ]+");

    private final String mode;
    private final Optional<String> users;
    private final String frameAncestors;
    private final List<String> trustedProxies;

    @Inject
    public SecuritySettings(
            @ConfigProperty(name = "migration.security.mode", defaultValue = EMBEDDED) String mode,
            @ConfigProperty(name = "migration.security.users") Optional<String> users,
            @ConfigProperty(name = "migration.console.frame-ancestors", defaultValue = OWN_HOST_ONLY)
                    String frameAncestors,
            @ConfigProperty(name = "migration.security.trusted-proxies") Optional<String> trustedProxies) {
        this.mode = mode.strip();
        this.users = users.map(String::strip).filter(path -> !path.isEmpty());
        this.frameAncestors = frameAncestors.strip();
        this.trustedProxies = trustedProxies.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
    }

    protected SecuritySettings() {
        this(EMBEDDED, Optional.empty(), OWN_HOST_ONLY, Optional.empty());
    }

    /** Whether people sign in with name and password of the users file; else they do at a provider of OpenID Connect. */
    public boolean embedded() {
        return EMBEDDED.equals(mode);
    }

    /** The users file; empty when none is configured, or when people do not sign in by it. */
    public Optional<Path> usersFile() {
        return embedded() ? users.map(Path::of) : Optional.empty();
    }

    /** Who may show the pages in a frame, as a source list of Content-Security-Policy; the own host when the configured one is not one. */
    public String frameAncestors() {
        return SOURCE_LIST.matcher(frameAncestors).matches() ? frameAncestors : OWN_HOST_ONLY;
    }

    /** The proxies whose forwarded headers count; what is no address and no block of addresses is left out. */
    List<AddressRange> trustedProxies() {
        return trustedProxies.stream()
                .flatMap(range -> AddressRange.parse(range).stream())
                .toList();
    }

    void announce(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (embedded()) {
            announceUsersFile();
        }
        if (!frameAncestors().equals(frameAncestors)) {
            warn(
                    "migration.console.frame-ancestors is not a source list, 'self' is used. Example: https://console.example.com");
        }
        if (trustedProxies().size() < trustedProxies.size()) {
            warn("migration.security.trusted-proxies holds something that is no address and no block of addresses;"
                    + " it is left out. Example: 10.0.0.5, 192.168.1.0/24");
        }
    }

    private void announceUsersFile() {
        if (users.isEmpty()) {
            warn("migration.security.users is not set: nobody can sign in. Example: /etc/migration/users");
        } else if (!usersFile().filter(Files::isReadable).isPresent()) {
            warn("migration.security.users names no readable file: nobody can sign in. Example: /etc/migration/users");
        }
    }

    private static void warn(String what) {
        LOG.log(System.Logger.Level.WARNING, what);
    }
}
