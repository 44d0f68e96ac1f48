package io.dataphin.migration.web.oidc;

import java.util.Map;
import java.util.Optional;

/** Finds a claim by its name. Dots may belong to the name ({@code https://example.com/roles}) or lead into a nested claim. */
final class ClaimPath {

    private ClaimPath() {}

    static Optional<Object> find(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested) {
                Optional<Object> found = find(nested, path.substring(dot + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
