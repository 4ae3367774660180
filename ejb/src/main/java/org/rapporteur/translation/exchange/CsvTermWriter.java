package org.rapporteur.translation.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;

/** Writes terms as comma-separated values, a record for each term, as {@link CsvForm.OnePerTerm} reads them. */
final class CsvTermWriter implements TermWriter {

    private final CSVPrinter printer;

    CsvTermWriter(OutputStream out) {
        try {
            printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            printer.printRecord(CsvForm.OnePerTerm.COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(long id, Description concept) {
        String note = concept.note();
        Map<Language, String> definitions = new LinkedHashMap<>(concept.definitions());
        for (Term term : concept.terms()) {
            String definition = definitions.getOrDefault(term.language(), "");
            definitions.remove(term.language());
            print(id, concept, term.language(), term.text(), term.status().key(), term.note(), definition, note);
            note = "";
        }
        definitions.forEach((language, definition) -> print(id, concept, language, "", "", "", definition, ""));
    }

    private void print(
            long id,
            Description concept,
            Language language,
            String term,
            String status,
            String termNote,
            String definition,
            String note) {
        try {
            printer.printRecord(id, concept.kind().key(), language.tag(), term, status, termNote, definition, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
