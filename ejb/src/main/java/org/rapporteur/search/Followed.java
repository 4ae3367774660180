package org.rapporteur.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Symbol;

/** The rows that an index follows: each has one document, which tells the state of the row that it was made of. */
enum Followed {
    /** What the public may read. */
    REPORTS(PublishedReport.class, "e.changes", "e.shown = true"),

    /** All texts of the desk. */
    MANUSCRIPTS(Manuscript.class, "e.textVersion, e.stage, e.holder.id", "1 = 1");

    private final Class<?> type;
    private final String columns;
    private final String condition;

    Followed(Class<?> type, String columns, String condition) {
        this.type = type;
        this.columns = columns;
        this.condition = condition;
    }

    static String state(PublishedReport report) {
        return state(Stream.of(report.changes()));
    }

    static String state(Manuscript manuscript) {
        return state(Stream.of(
                manuscript.textVersion(),
                manuscript.stage(),
                manuscript.holder().map(holder -> holder.id()).orElse(null)));
    }

    /** In the order of {@link #columns}; then how documents are made, which an upgrade may change. */
    private static String state(Stream<? extends @Nullable Object> columns) {
        return columns.map(String::valueOf).collect(Collectors.joining(" ")) + " " + IndexField.format();
    }

    Class<?> type() {
        return type;
    }

    /** What a person knows the row by: the report's symbol, or the manuscript's number; the number where it is gone. */
    String name(EntityManager entities, long id) {
        return this == MANUSCRIPTS
                ? String.valueOf(id)
                : entities.createQuery("select e.report.symbol from PublishedReport e where e.id = :id", Symbol.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .map(Symbol::value)
                        .findFirst()
                        .orElse(String.valueOf(id));
    }

    long count(EntityManager entities) {
        return entities.createQuery("select count(e)" + from(), Long.class).getSingleResult();
    }

    /** The ids of the next rows that should have a document, in their order. */
    List<Long> ids(EntityManager entities, long after, int most) {
        return next(entities, "e.id", Long.class, after, most).getResultList();
    }

    /** The states of the next rows that should have a document, by ids in their order. */
    Map<Long, String> states(EntityManager entities, long after, int most) {
        Map<Long, String> states = new LinkedHashMap<>();
        for (Object[] row :
                next(entities, "e.id, " + columns, Object[].class, after, most).getResultList()) {
            states.put((Long) row[0], state(Arrays.stream(row).skip(1)));
        }
        return states;
    }

    private <T> TypedQuery<T> next(EntityManager entities, String select, Class<T> result, long after, int most) {
        return entities.createQuery("select " + select + from() + " and e.id > :after order by e.id", result)
                .setParameter("after", after)
                .setMaxResults(most);
    }

    private String from() {
        return " from " + type.getSimpleName() + " e where " + condition;
    }
}
