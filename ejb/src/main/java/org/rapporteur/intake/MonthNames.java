package org.rapporteur.intake;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The months and days of the week in five languages, whole and shortened, with and without accents. */
final class MonthNames {

    private static final List<String> MONTHS = List.of(
            "january janvier enero januar janeiro jänner jan janv ene",
            "february février febrero februar fevereiro feb févr fév fev",
            "march mars marzo märz março mar mär mrz",
            "april avril abril apr avr abr",
            "may mai mayo maio",
            "june juin junio juni junho jun",
            "july juillet julio juli julho jul juil",
            "august août agosto aug aoû ago",
            "september septembre septiembre setiembre setembro sept sep set",
            "october octobre octubre oktober outubro oct okt out",
            "november novembre noviembre novembro nov",
            "december décembre diciembre dezember dezembro dec déc dic dez");

    private static final Map<String, Integer> NUMBERS = numbers();

    /** Any month, longest first. */
    static final String PATTERN = NUMBERS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));

    /** Any day of the week. */
    static final String WEEKDAYS =
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun"
                    + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
                    + "|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo"
                    + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
                    + "|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira";

    private MonthNames() {}

    /** @param name one that {@link #PATTERN} matches, in lower case */
    static int number(String name) {
        Integer number = NUMBERS.get(name.toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new IllegalArgumentException("no month: " + name);
        }
        return number;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i).split(" ")) {
                numbers.put(name, i + 1);
                numbers.put(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""), i + 1);
            }
        }
        return numbers;
    }
}
