package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import java.util.ArrayList;
import java.util.List;

/** Sign-outs kept in memory. */
final class FakeSignOuts implements SignOuts {

    final List<SignOut> told = new ArrayList<>();
    boolean away;
    int looks;

    @Override
    public void tell(SignOut signOut) {
        told.add(signOut);
    }

    @Override
    public List<SignOut> recent() {
        looks++;
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        return List.copyOf(told);
    }
}
