package io.dataphin.migration.web.oidc;

import io.dataphin.migration.web.security.ConfiguredUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from claims who somebody is, by the configured names. */
@ApplicationScoped
public class PersonClaims {

    /** What people call themselves, the usual name first; the last one every token has. */
    private static final List<String> NAMES = List.of("preferred_username", "email", "sub");

    private final OidcSettings settings;

    @Inject
    public PersonClaims(OidcSettings settings) {
        this.settings = settings;
    }

    protected PersonClaims() {
        this(null);
    }

    /** Whether the claims say all that is asked for; roles that are there and empty do. */
    boolean complete(Map<String, Object> claims) {
        return ClaimPath.find(claims, settings.rolesClaim()).isPresent()
                && ClaimPath.find(claims, settings.userIdClaim()).isPresent();
    }

    /** Whom the claims speak of. */
    ClaimedPerson person(Map<String, Object> claims) {
        String name = NAMES.stream()
                .flatMap(claim -> text(claims.get(claim)).stream())
                .findFirst()
                .orElse("");
        Set<String> roles = ClaimPath.find(claims, settings.rolesClaim())
                .map(PersonClaims::words)
                .orElse(Set.of());
        boolean administrator = roles.contains(ConfiguredUser.ADMINISTRATOR_ROLE);
        if (!administrator && !roles.contains(ConfiguredUser.USER_ROLE)) {
            return new ClaimedPerson.WithoutRole(name);
        }
        return ClaimPath.find(claims, settings.userIdClaim())
                .flatMap(PersonClaims::text)
                .<ClaimedPerson>map(id -> new ClaimedPerson.Known(new ConfiguredUser(name, id, administrator)))
                .orElseGet(() -> new ClaimedPerson.WithoutUserId(name));
    }

    /** The only value of a claim; Keycloak gives attributes of a person as a list too. */
    private static Optional<String> text(Object value) {
        Object only = value instanceof Collection<?> values && values.size() == 1
                ? values.iterator().next()
                : value;
        return only instanceof String || only instanceof Number
                ? Optional.of(only.toString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A list of words, or a text with blanks or commas between them. Anything else, such as an object around the list, holds none. */
    private static Set<String> words(Object value) {
        if (value instanceof String text) {
            return Set.copyOf(Arrays.asList(text.split("[\\s,]+")));
        }
        return value instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
