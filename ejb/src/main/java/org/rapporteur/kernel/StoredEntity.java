package org.rapporteur.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row with an identity and an optimistic lock. The id is null until the row is stored; two entities are the same
 * only when they are the same object, since one persistence context holds each row once.
 */
@MappedSuperclass
public abstract class StoredEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rapporteur_seq")
    @SequenceGenerator(name = "rapporteur_seq", sequenceName = "rapporteur_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    @Column(nullable = false)
    private long version;

    /** @throws IllegalStateException when the entity was never stored */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored: " + getClass().getSimpleName());
        }
        return id;
    }

    /** The row's lock counter; goes up with every change of the row. */
    public long lockVersion() {
        return version;
    }
}
