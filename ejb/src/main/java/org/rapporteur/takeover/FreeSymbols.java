package org.rapporteur.takeover;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.Symbol;

/** The next free symbol of each year, asked of the database once a year and then counted. */
final class FreeSymbols {

    /** A symbol has no room for more. */
    private static final int HIGHEST = 999_999;

    private final Map<String, Integer> next = new HashMap<>();

    /**
     * @param highest tells the highest number taken among symbols that begin with a text such as {@code PA/2018/}; 0 for none
     * @throws DomainException {@code takeover.symbols-exhausted}
     */
    Symbol take(String prefix, int year, ToIntFunction<String> highest) {
        String stem = stem(Symbol.of(prefix, year, 1));
        int number = next.computeIfAbsent(stem, unknown -> highest.applyAsInt(stem + "/") + 1);
        if (number > HIGHEST) {
            throw DomainException.conflict(
                    "takeover.symbols-exhausted", "prefix", prefix, "year", Integer.toString(year));
        }
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
