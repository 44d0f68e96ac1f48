package io.dataphin.migration.filter;

import io.dataphin.migration.api.migration.SavedFilter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A filter that a person keeps. */
@Entity
@Table(name = "saved_filter")
class SavedFilterEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_filter_seq")
    @SequenceGenerator(name = "saved_filter_seq", sequenceName = "saved_filter_seq", allocationSize = 50)
    Long id;

    @Column(name = "tenant_id")
    long tenantId;

    @Column(name = "user_id")
    String userId;

    String name;

    String address;

    @Column(name = "is_default")
    boolean standard;

    @Column(name = "created_at")
    Instant createdAt;

    SavedFilter toFilter() {
        return new SavedFilter(id, name, address, standard);
    }
}
