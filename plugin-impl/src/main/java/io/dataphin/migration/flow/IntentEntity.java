package io.dataphin.migration.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One outside effect in the journal (D7). */
@Entity
@Table(name = "write_intent")
class IntentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "write_intent_seq")
    @SequenceGenerator(name = "write_intent_seq", sequenceName = "write_intent_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    /** The record; null when the write is about several. */
    @Column(name = "record_id")
    Long recordId;

    /** Kind of the flow; null for those that a former version closed. */
    @Enumerated(EnumType.STRING)
    @Column(name = "flow_kind")
    FlowKind flowKind;

    @Column(name = "flow_number")
    Long flowNumber;

    /** Names the flow while the intent is open, else null: a flow has at most one. */
    @Column(name = "open_key")
    String openKey;

    @Enumerated(EnumType.STRING)
    IntentKind action;

    @Column(name = "file_id")
    String fileId;

    @Column(name = "expected_version")
    Long expectedVersion;

    @Column(name = "opened_at")
    Instant openedAt;

    /** From then on the write cannot take effect any more. */
    @Column(name = "settles_at")
    Instant settlesAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    IntentResult result;

    @Column(name = "request_id")
    String requestId;

    OpenIntent toIntent() {
        return new OpenIntent(id, action, openedAt, settlesAt);
    }
}
