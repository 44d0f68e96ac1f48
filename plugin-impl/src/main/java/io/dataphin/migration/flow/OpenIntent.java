package io.dataphin.migration.flow;

import java.time.Instant;

/**
 * A write that was begun and whose end is not known (D7).
 *
 * @param id journal id
 * @param openedAt when the intent was committed; the call followed right after it
 * @param settlesAt from then on the write cannot take effect any more: only a look that began later may say that it was not done
 */
public record OpenIntent(long id, IntentKind kind, Instant openedAt, Instant settlesAt) {}
