package org.rapporteur.translation.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;

/** Writes terms as TBX-Basic of ISO 30042:2019, with data categories as attributes. */
final class TbxWriter implements TermWriter {

    private final XmlOut out;

    TbxWriter(OutputStream stream) {
        out = new XmlOut(stream);
        out.start("tbx", "type", "TBX-Basic", "style", "dca", "xml:lang", "en", "xmlns", "urn:iso:std:iso:30042:ed-2")
                .line();
        out.start("tbxHeader").start("fileDesc").start("sourceDesc");
        out.start("p").text("Rapporteur").end().end().end().end().line();
        out.start("text").start("body").line();
    }

    @Override
    public void write(long id, Description concept) {
        out.start("conceptEntry", "id", "c" + id).line();
        if (concept.kind() != Kind.TERM) {
            out.leaf("descrip", concept.kind().key(), "type", "subjectField");
        }
        if (!concept.note().isEmpty()) {
            out.leaf("note", concept.note());
        }
        Map<Language, List<Term>> terms = new LinkedHashMap<>();
        concept.terms()
                .forEach(term -> terms.computeIfAbsent(term.language(), language -> new ArrayList<>())
                        .add(term));
        new TreeSet<>(concept.definitions().keySet()).forEach(language -> terms.putIfAbsent(language, List.of()));
        terms.forEach((language, its) -> {
            out.start("langSec", "xml:lang", language.tag()).line();
            String definition = concept.definitions().get(language);
            if (definition != null) {
                out.leaf("descrip", definition, "type", "definition");
            }
            its.forEach(this::write);
            out.end().line();
        });
        out.end().line();
    }

    private void write(Term term) {
        out.start("termSec").line().leaf("term", term.text());
        out.leaf("termNote", term.status().key() + "Term-admn-sts", "type", "administrativeStatus");
        if (!term.note().isEmpty()) {
            out.leaf("note", term.note());
        }
        out.end().line();
    }

    @Override
    public void close() {
        out.close();
    }
}
