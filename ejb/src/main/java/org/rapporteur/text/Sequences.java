package org.rapporteur.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The longest common sequence of two lists, and the words of a text. */
final class Sequences {

    /** Beyond this many comparisons the middle of two lists is taken for different as a whole. */
    private static final long COMPARISONS = 30_000_000;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[\\s\\p{Z}]+|.", Pattern.DOTALL);

    private Sequences() {}

    /** Words, gaps and single signs; joined they are the text again. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Pairs of places (in one, in other) at which the lists are the same, both rising. */
    static <T> List<int[]> common(List<T> one, List<T> other) {
        int start = 0;
        int shorter = Math.min(one.size(), other.size());
        while (start < shorter && one.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        List<int[]> pairs = new ArrayList<>();
        addRun(pairs, 0, 0, start);
        middle(pairs, one.subList(start, one.size() - end), other.subList(start, other.size() - end), start);
        addRun(pairs, one.size() - end, other.size() - end, end);
        return pairs;
    }

    private static <T> void middle(List<int[]> pairs, List<T> one, List<T> other, int shift) {
        if (one.isEmpty() || other.isEmpty() || (long) one.size() * other.size() > COMPARISONS) {
            return;
        }
        int i = 0;
        int j = 0;
        for (AbstractDelta<T> delta : DiffUtils.diff(one, other, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int length = delta.getSource().getPosition() - i;
            addRun(pairs, shift + i, shift + j, length);
            i = delta.getSource().getPosition() + delta.getSource().size();
            j = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        addRun(pairs, shift + i, shift + j, one.size() - i);
    }

    private static void addRun(List<int[]> pairs, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            pairs.add(new int[] {one + i, other + i});
        }
    }
}
