package org.rapporteur.batch;

import java.util.Map;
import java.util.OptionalLong;
import org.rapporteur.kernel.DomainException;

/**
 * A kind of long work. An implementation is an application-scoped CDI bean (not an EJB) in the package of its feature;
 * it is found by being there. The bundles need {@code batch.kind.KIND}, {@code batch.hint.KIND} where it is
 * {@link #offered()}, and {@code batch.parameter.NAME} for each parameter.
 */
public interface LongWork {

    /** The kind's name in addresses and message keys, such as {@code rendering}; at most 40 characters. */
    String kind();

    /** Whether an administrator can start it without giving anything; the page of long work then has a button. */
    default boolean offered() {
        return false;
    }

    /**
     * Checks and completes what it is started with, inside the starting transaction.
     *
     * @return what each step will get; names of at most 40 characters, values of at most 400
     * @throws DomainException when it cannot be started with these
     */
    default Map<String, String> accept(Map<String, String> given) {
        return given;
    }

    /** How many items there are, asked once before the first step; empty where nobody knows before the end. */
    OptionalLong size(Map<String, String> parameters);

    /**
     * Does one step, in a transaction that the batch's position is written in too and in the name of who started the
     * batch. It must not take longer than a few seconds: stopping waits for its end, and after two minutes another
     * server would take the batch over, which undoes the step. It may flush and clear the persistence context. Files are
     * no part of the transaction: a step that is undone is repeated, and must then find or overwrite its own.
     *
     * @param position empty at the beginning, then what the step before answered
     * @throws DomainException of the kind {@link DomainException.Kind#UNAVAILABLE} has the batch wait: the step is undone
     *     and tried again every few seconds, however long, until it succeeds or somebody stops the batch. Of any other
     *     kind ends the batch as failed, with the code. Any other exception has the step tried again, three times at most
     */
    Progress step(Map<String, String> parameters, String position);
}
