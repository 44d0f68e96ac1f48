package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeConfig;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonClaimsTest {

    @Test
    void shouldReadRolesAndUserIdFromTheConfiguredClaims() {
        assertThat(person("groups", "uid", Map.of("sub", "1", "groups", List.of("administrator"), "uid", 30010L)))
                .isEqualTo(new ClaimedPerson.Known(new ConfiguredUser("1", "30010", true)));
        assertThat(person("groups", "uid", Map.of("email", "a@b.c", "groups", "x user", "uid", List.of("30010"))))
                .isEqualTo(new ClaimedPerson.Known(new ConfiguredUser("a@b.c", "30010", false)));
    }

    @Test
    void shouldFindNestedClaimsAndNamesWithDots() {
        Map<String, Object> nested = Map.of(
                "resource_access",
                Map.of("my.app", Map.of("roles", List.of("user"))),
                "https://example.com/uid",
                "30010");

        assertThat(person("resource_access.my.app.roles", "https://example.com/uid", nested))
                .isInstanceOf(ClaimedPerson.Known.class);
    }

    @Test
    void shouldReadNoRolesOutOfAnythingButWords() {
        Map<String, Object> object = Map.of("roles", List.of("x", "administrator", "y"));

        for (Object roles : List.of(object, List.of(object), List.of(List.of("administrator")), 1, true)) {
            assertThat(person("realm_access", "uid", Map.of("sub", "1", "uid", "2", "realm_access", roles)))
                    .isEqualTo(new ClaimedPerson.WithoutRole("1"));
        }
    }

    @Test
    void shouldTellWhoHasNoRoleOfOursFromWhoHasNoUserId() {
        assertThat(person("groups", "uid", Map.of("sub", "1", "groups", List.of("users"), "uid", "2")))
                .isEqualTo(new ClaimedPerson.WithoutRole("1"));
        assertThat(person("groups", "uid", Map.of("sub", "1", "uid", "2")))
                .isEqualTo(new ClaimedPerson.WithoutRole("1"));
        assertThat(person("groups", "uid", Map.of("sub", "1", "groups", List.of("user"), "uid", " ")))
                .isEqualTo(new ClaimedPerson.WithoutUserId("1"));
        assertThat(person("groups", "uid", Map.of("sub", "1", "groups", "user", "uid", List.of("2", "3"))))
                .isEqualTo(new ClaimedPerson.WithoutUserId("1"));
    }

    private static ClaimedPerson person(String rolesClaim, String userIdClaim, Map<String, Object> claims) {
        FakeConfig config = new FakeConfig();
        config.values.put("migration.security.oidc.roles-claim", rolesClaim);
        config.values.put("migration.security.oidc.user-id-claim", userIdClaim);
        return new PersonClaims(new OidcSettings(config)).person(claims);
    }
}
