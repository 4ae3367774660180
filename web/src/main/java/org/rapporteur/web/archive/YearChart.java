package org.rapporteur.web.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.web.archive.FacetList.Value;

/**
 * The years as a small chart, in the units of its drawing: {@value #WIDTH} wide, {@value #HEIGHT} high. A year without
 * reports is a gap.
 *
 * @param values from the earliest to the latest
 */
public record YearChart(List<Bar> bars, List<Value> values) {

    static final double WIDTH = 240;
    static final double HEIGHT = 48;
    private static final int MOST = 60;

    /** Lengths are in the chart's units. */
    public record Bar(
            String year,
            long count,
            boolean selected,
            String address,
            String x,
            String y,
            String width,
            String height) {}

    static YearChart of(List<Value> values) {
        if (values.isEmpty()) {
            return new YearChart(List.of(), List.of());
        }
        Map<Integer, Value> byYear = new HashMap<>();
        int last = Integer.MIN_VALUE;
        int first = Integer.MAX_VALUE;
        long most = 1;
        for (Value value : values) {
            if (!value.label().matches("\\d{1,4}")) {
                continue;
            }
            int year = Integer.parseInt(value.label());
            byYear.put(year, value);
            first = Math.min(first, year);
            last = Math.max(last, year);
            most = Math.max(most, value.count());
        }
        first = Math.max(first, last - MOST + 1);
        List<Bar> bars = new ArrayList<>();
        double step = WIDTH / Math.max(8, last - first + 1);
        for (int year = first; year <= last; year++) {
            Value value = byYear.get(year);
            if (value != null) {
                double height = value.count() == 0 ? 0 : Math.max(3, HEIGHT * value.count() / most);
                bars.add(new Bar(
                        value.label(),
                        value.count(),
                        value.selected(),
                        value.address(),
                        number((year - first) * step),
                        number(HEIGHT - height),
                        number(Math.max(1.5, step - 2)),
                        number(height)));
            }
        }
        return new YearChart(bars, values);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** The latest first, as a list of years is read; what is selected stands in its place, also where nothing has it. */
    public List<Value> latestFirst() {
        List<Value> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingInt(YearChart::year).reversed());
        return sorted;
    }

    private static int year(Value value) {
        return value.label().matches("\\d{1,4}") ? Integer.parseInt(value.label()) : 0;
    }

    public FacetList list(String name) {
        return new FacetList(name, latestFirst());
    }
}
