package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Shaper;

/** Sets runs as rows of lines. */
public final class Setter {

    private final Shaper shaper;

    /** @param rightToLeft whether lines begin at the right */
    public Setter(Faces faces, boolean rightToLeft) {
        shaper = new Shaper(faces, rightToLeft);
    }

    public Shaper shaper() {
        return shaper;
    }

    /** The lines of a paragraph as rows; its first two and its last two lines stay together. */
    public List<Row> paragraph(List<Run> runs, Frame frame, String place) {
        List<Row> rows = rows(runs, frame, place);
        int count = rows.size();
        for (int i = 0; i < count - 1; i++) {
            if (i == 0 || i == count - 2) {
                rows.set(i, rows.get(i).keptWithNext(true));
            }
        }
        return rows;
    }

    /** As {@link #paragraph}, all lines staying together and with what follows. */
    public List<Row> kept(List<Run> runs, Frame frame, String place) {
        List<Row> rows = rows(runs, frame, place);
        rows.replaceAll(row -> row.keptWithNext(true));
        return rows;
    }

    private List<Row> rows(List<Run> runs, Frame frame, String place) {
        List<Row> rows = new ArrayList<>();
        double baseline = Leading.baseline(frame.leading(), frame.size());
        for (Line line : LineBreaker.lines(shaper.shape(runs, place), frame.measure(), 0, frame.setting())) {
            rows.add(Row.of(line, frame.x(), frame.leading(), baseline));
        }
        return rows;
    }
}
