package org.rapporteur.takeover;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rapporteur.report.Symbol;

/** The next free symbol of each year, asked of the database once a year and then counted. */
final class FreeSymbols {

    private final Map<String, Integer> next = new HashMap<>();

    /** @param ask tells the first free symbol like another one */
    Symbol take(String prefix, int year, UnaryOperator<Symbol> ask) {
        String stem = stem(Symbol.of(prefix, year, 1));
        int number = next.computeIfAbsent(stem, unknown -> number(ask.apply(Symbol.of(prefix, year, 1))));
        next.put(stem, number + 1);
        return Symbol.of(prefix, year, number);
    }

    /** A line has this one by its own account. */
    void taken(Symbol symbol) {
        next.computeIfPresent(stem(symbol), (stem, free) -> Math.max(free, number(symbol) + 1));
    }

    private static String stem(Symbol symbol) {
        return symbol.value().substring(0, symbol.value().lastIndexOf('/'));
    }

    private static int number(Symbol symbol) {
        return Integer.parseInt(symbol.value().substring(symbol.value().lastIndexOf('/') + 1));
    }
}
