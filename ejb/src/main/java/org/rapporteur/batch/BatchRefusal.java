package org.rapporteur.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.rapporteur.kernel.StoredEntity;

/** One item that a batch could not take, and why. Only ever added. */
@Entity
@Immutable
@Table(name = "batch_refusal")
public class BatchRefusal extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "batch_id")
    private Batch batch;

    @Column(nullable = false)
    private long item;

    @Column(nullable = false, length = 100)
    private String code;

    @Column(name = "refusal_data", nullable = false, length = RefusalData.ROOM)
    private String data;

    @SuppressWarnings("NullAway.Init")
    protected BatchRefusal() {}

    BatchRefusal(Batch batch, RefusedItem refused) {
        this.batch = batch;
        this.item = refused.item();
        this.code = refused.code();
        this.data = RefusalData.write(refused.data());
    }

    /** The item's number, such as the line's; 0 for what belongs to no single one. */
    public long item() {
        return item;
    }

    /** The message bundles have an entry of that name. */
    public String code() {
        return code;
    }

    /** What the message needs. */
    public Map<String, Object> data() {
        return RefusalData.read(data);
    }
}
