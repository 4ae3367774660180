package org.rapporteur.typesetting;

import java.util.function.Function;

/** What is measured: one way from a report to a PDF, prepared once and run many times by one thread. */
@FunctionalInterface
public interface Engine {

    /** The names under which the table shows the engines, in its order. */
    enum Name {
        RAPPORTEUR("rapporteur", report -> {
            Typesetter typesetter = new Typesetter();
            return () -> typesetter.typeset(report).pdf();
        }),
        FLOOR("floor", Floor::new),
        OPENHTMLTOPDF("openhtmltopdf", HtmlEngine::new),
        FOP("fop", FormattingObjectsEngine::new);

        private final String shown;
        private final Function<PrintableReport, Engine> prepared;

        Name(String shown, Function<PrintableReport, Engine> prepared) {
            this.shown = shown;
            this.prepared = prepared;
        }

        String shown() {
            return shown;
        }

        Engine prepare(PrintableReport report) {
            return prepared.apply(report);
        }
    }

    byte[] run() throws Exception;
}
