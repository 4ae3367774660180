package org.rapporteur.web.terms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The links to the pages of a long list: the first, the last, and those around the one that is shown. */
final class Steps {

    private static final int AROUND = 2;

    private Steps() {}

    /** @param here whether it is the page that is shown */
    public record Step(int number, String address, boolean here) {}

    /** None for a list of one page. */
    static List<Step> of(String path, Map<String, String> query, int page, int pages) {
        if (pages <= 1) {
            return List.of();
        }
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, pages));
        for (int number = Math.max(1, page - AROUND); number <= Math.min(pages, page + AROUND); number++) {
            numbers.add(number);
        }
        List<Step> steps = new ArrayList<>();
        for (int number : numbers) {
            steps.add(new Step(number, address(path, query, number), number == page));
        }
        return steps;
    }

    private static String address(String path, Map<String, String> query, int page) {
        StringBuilder address = new StringBuilder(path).append("?page=").append(page);
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    /** The number of a page from an address; 1 for anything else. */
    static int page(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
