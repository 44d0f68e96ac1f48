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
        failWhenAway();
        told.add(signOut);
    }

    @Override
    public List<SignOut> recent() {
        looks++;
        failWhenAway();
        return List.copyOf(told);
    }

    private void failWhenAway() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
