package io.dataphin.migration.record;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** One line of a record's log. */
@Entity
@Table(name = "record_event")
class EventEntity {

    private static final String FAILED = "FAILED";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_event_seq")
    @SequenceGenerator(name = "record_event_seq", sequenceName = "record_event_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "record_id")
    long recordId;

    Instant at;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    RecordEvent.Level level;

    String code;

    @Convert(converter = ParametersConverter.class)
    Map<String, String> parameters;

    @Column(name = "request_id")
    String requestId;

    RecordEvent toEvent() {
        return new RecordEvent(at, stage, level, code, text(), requestId);
    }

    /** A failure's line says what happened in the failure's own words. */
    private Message text() {
        return code.equals(FAILED)
                ? new Failure(parameters.get("code"), parameters).message()
                : new Message("event." + code, parameters);
    }
}
