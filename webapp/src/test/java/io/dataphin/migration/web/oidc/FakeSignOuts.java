package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import java.util.HashMap;
import java.util.Map;

/** Sign-outs kept in memory. */
final class FakeSignOuts implements SignOuts {

    final Map<Long, SignOut> told = new HashMap<>();
    boolean away;
    int looks;

    @Override
    public void tell(SignOut signOut) {
        told.put(told.size() + 1L, signOut);
    }

    @Override
    public Map<Long, SignOut> recent() {
        looks++;
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        return Map.copyOf(told);
    }
}
