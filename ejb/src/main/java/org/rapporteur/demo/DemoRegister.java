package org.rapporteur.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;

/** The first entries of the names register: kind, country, and the name in English, French and Spanish. */
final class DemoRegister {

    private DemoRegister() {}

    static List<RegisterEntry> read() {
        return new String(DemoText.bytes("register.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(DemoRegister::entry)
                .toList();
    }

    private static RegisterEntry entry(String line) {
        String[] fields = line.split("\\|", -1);
        Map<Language, String> labels = new LinkedHashMap<>();
        labels.put(Language.ENGLISH, fields[2].strip());
        labels.put(Language.FRENCH, fields[3].strip());
        labels.put(Language.SPANISH, fields[4].strip());
        @Nullable String country = fields[1].isBlank() ? null : fields[1].strip();
        return new RegisterEntry(
                RegisterEntry.Kind.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)), labels, country);
    }
}
