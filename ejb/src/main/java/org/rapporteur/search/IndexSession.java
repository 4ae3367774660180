package org.rapporteur.search;

import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep;

/** The index of reports as one search sees it, whichever mapper leads to it. */
interface IndexSession {

    SearchQuerySelectStep<?, ?, ?, ?, ?, ?> search();

    SearchPredicateFactory predicate();

    SearchProjectionFactory<?, ?> projection();

    /** Gives the words of the index for as long as the function runs. */
    <T> T read(Function<Vocabulary, T> function);
}
