package io.dataphin.sandbox.dataphin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.http.Json;
import java.util.List;

/** Who may do what in a project: decided for the user acted for, never for the key. */
public final class Permissions {
    private static final List<Integer> WRITERS = List.of(1, 2);
    private static final List<Integer> PUBLISHERS = List.of(1, 2, 5);

    private Permissions() {}

    /**
     * Lets super administrators, project administrators and developers pass, but nobody on the published side.
     *
     * @throws BusinessError {@code DPN.Auth.NoPermission}
     */
    public static void requireWriter(DataphinCall call, Scope scope) {
        require(call, scope.project(), WRITERS, "develop in");
        if (scope.publishedSide()) {
            throw BusinessError.noPermission("the production side of a Dev-Prod project is only written by publishing");
        }
    }

    /** Lets super administrators, project administrators, developers and operations pass. */
    public static void requirePublisher(DataphinCall call, Project project) {
        require(call, project, PUBLISHERS, "publish in");
    }

    private static void require(DataphinCall call, Project project, List<Integer> roles, String verb) {
        String user = call.opUserId();
        boolean allowed =
                superAdministrator(call, user) || project.roles(user).stream().anyMatch(roles::contains);
        if (!allowed) {
            throw BusinessError.noPermission("user " + user + " may not " + verb + " project " + project.name());
        }
    }

    private static boolean superAdministrator(DataphinCall call, String userId) {
        return call.store()
                .user(userId)
                .map(user -> Json.textList(user.path("roles")))
                .map(roles -> roles.contains("SUPER_ADMIN"))
                .orElse(false);
    }

    /** The codes of a user's tenant roles, as the vendor's model declares them: a list of text. */
    static JsonNode roleList(JsonNode user) {
        return user.path("roles").deepCopy();
    }
}
