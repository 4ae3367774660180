package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Language;

/**
 * Tells the language of a text by its small words, which no text of some length does without. Knows English, French,
 * Spanish, German, Portuguese, Italian and Dutch: the last two mostly so as not to be taken for the others.
 *
 * @param language nothing where the text is too short or in a language that is not known here
 * @param confidence 0 to 1: how far the language stands before the next one
 */
record LanguageGuess(Optional<Language> language, double confidence) {

    private static final int LOOKED_AT = 50_000;

    /** The least share of a text's words that are small ones of its language. */
    private static final double FEWEST = 0.08;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
                    words(
                            "the of and to in a is that for it as was with be by on not he his but at are this have from or had an"
                                    + " which they were her she we there been their has will would who its if more when what so no"),
            "fr",
                    words(
                            "le la les de des du un une et en est que qui dans pour pas sur plus au aux par avec ce se sa son ses"
                                    + " ne il elle nous vous ils ont été être cette ces mais ou où sont leur leurs d l qu s n c j y à"),
            "es",
                    words(
                            "el la los las de del un una y en es que por para con no se su sus al lo como más pero o este esta"
                                    + " ha han fue son entre sobre también hasta hay donde desde todo nos muy sin ser e a le les ya"),
            "de",
                    words(
                            "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus"
                                    + " er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder"),
            "pt",
                    words(
                            "o a os as de do da dos das um uma e em no na nos nas que é por para com não se seu sua ao à mais como"
                                    + " mas foi ou são pelo pela também ser entre já está até quando muito há isso ele ela este esta"),
            "it",
                    words(
                            "il lo la i gli le di del della dei delle un una e in è che per con non si su al alla da dal come più"
                                    + " anche ma sono nel nella questo questa o essere ha suo sua loro dell l d nell"),
            "nl",
                    words(
                            "de het een en van in is dat op te zijn met voor niet die er aan om ook als door maar bij uit naar dan"
                                    + " worden over heeft nog deze wordt hij ze tot was meer hun of werd"));

    /** Each small word with the languages that have it. */
    private static final Map<String, List<String>> LANGUAGES = languages();

    private static Map<String, List<String>> languages() {
        Map<String, List<String>> languages = new HashMap<>();
        WORDS.forEach((language, words) -> words.forEach(word ->
                languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language)));
        return languages;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    static LanguageGuess of(String text) {
        Map<String, Double> scores = new HashMap<>();
        int total = 0;
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        Matcher words = WORD.matcher(looked.toLowerCase(Locale.ROOT));
        while (words.find()) {
            total++;
            List<String> languages = LANGUAGES.getOrDefault(words.group(), List.of());
            // A word that several languages have tells little about which it is.
            languages.forEach(language -> scores.merge(language, 1.0 / languages.size(), Double::sum));
        }
        List<Map.Entry<String, Double>> order = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (order.isEmpty() || total < 3 || order.get(0).getValue() < total * FEWEST) {
            return new LanguageGuess(Optional.empty(), 0);
        }
        double best = order.get(0).getValue();
        double next = order.size() > 1 ? order.get(1).getValue() : 0;
        double lead = (best - next) / best;
        // Few words tell little, however clear they seem.
        double weight = Math.min(1, best / 6);
        return new LanguageGuess(Optional.of(Language.of(order.get(0).getKey())), Math.min(1, lead * 2) * weight);
    }
}
