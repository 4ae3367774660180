package org.rapporteur.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.translation.memory.TranslationUnit.Pair;
import org.rapporteur.translation.termbase.Description;

/** Reads files that a test writes down. */
final class Files {

    private Files() {}

    static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static <T> List<Item<T>> items(ItemReader<T> reader) {
        try (reader) {
            List<Item<T>> items = new ArrayList<>();
            for (Optional<Item<T>> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
            return items;
        }
    }

    static List<Pair> pairs(String tmx) {
        return items(new TmxReader(of(tmx))).stream()
                .flatMap(item -> item.value().stream())
                .flatMap(unit -> unit.pairs().stream())
                .toList();
    }

    static List<Description> concepts(ItemReader<Description> reader) {
        return items(reader).stream().flatMap(item -> item.value().stream()).toList();
    }

    static List<String> refusals(ItemReader<?> reader) {
        return items(reader).stream()
                .flatMap(item -> item.refusal().stream())
                .map(DomainException::code)
                .toList();
    }

    /** A TMX file with this between {@code body} and its end. */
    static String tmx(String units) {
        return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n" + units
                + "\n</body></tmx>";
    }
}
