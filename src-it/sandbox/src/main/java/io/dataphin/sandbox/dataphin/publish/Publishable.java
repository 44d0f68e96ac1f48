package io.dataphin.sandbox.dataphin.publish;

import java.util.List;

/** Something that can go to production. */
interface Publishable {
    /** What must be published before, as texts for people; empty = ready. */
    List<String> lacking();

    /** Makes it take effect in production. */
    void publish();
}
