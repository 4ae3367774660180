package org.rapporteur.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Guard;
import org.rapporteur.workflow.Transition;

/** What was done to a language version: who, when, from where to where, why, at which revision. Only ever added. */
@Entity
@Immutable
@Table(name = "transition_record")
public class TransitionRecord extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id")
    private LanguageVersion languageVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Action action;

    @Column(name = "from_point", nullable = false, length = 20)
    private String from;

    @Column(name = "to_point", nullable = false, length = 20)
    private String to;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "actor_id")
    private Account actor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder_id")
    private @Nullable Account holder;

    @Column(length = 2000)
    private @Nullable String reason;

    @Column(name = "revision_number", nullable = false)
    private int revision;

    @Column(nullable = false, length = 400)
    private String overridden;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected TransitionRecord() {}

    TransitionRecord(
            LanguageVersion version, Transition row, Account actor, String reason, List<Guard> overridden, Instant at) {
        this.languageVersion = version;
        this.action = row.action();
        this.from = row.from().name();
        this.to = row.to().name();
        this.actor = actor;
        this.holder = version.manuscript().holder().orElse(null);
        this.reason = reason.isBlank() ? null : reason;
        this.revision = version.manuscript().lastRevision();
        this.overridden = overridden.stream().map(Guard::name).collect(Collectors.joining(" "));
        this.at = at;
    }

    public LanguageVersion languageVersion() {
        return languageVersion;
    }

    public Action action() {
        return action;
    }

    /** The name of a stage or a standing. */
    public String from() {
        return from;
    }

    /** The name of a stage or a standing. */
    public String to() {
        return to;
    }

    public Account actor() {
        return actor;
    }

    /** Who held the manuscript afterwards. */
    public Optional<Account> holder() {
        return Optional.ofNullable(holder);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The newest revision at that moment, 0 before the first. */
    public int revision() {
        return revision;
    }

    /** The guards that a chief editor set aside. */
    public List<Guard> overridden() {
        return overridden.isEmpty()
                ? List.of()
                : Arrays.stream(overridden.split(" ")).map(Guard::valueOf).toList();
    }

    public Instant at() {
        return at;
    }
}
