package io.dataphin.migration.api.identity;

import java.time.Duration;
import java.util.List;

/** Sign-outs that a provider of OpenID Connect tells one node, and that all nodes have to know of. Injectable. */
public interface SignOuts {

    /** How long a sign-out is told. */
    Duration TOLD = Duration.ofMinutes(10);

    /** Tells all nodes. */
    void tell(SignOut signOut);

    /** What was told within {@link #TOLD}. */
    List<SignOut> recent();
}
