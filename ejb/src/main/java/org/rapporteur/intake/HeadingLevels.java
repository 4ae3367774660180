package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.intake.Remark.Level;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Inline;
import org.rapporteur.text.Inline.Strong;

/**
 * Makes the first heading one of the first level and leaves no level out, as readers who listen need it. Sections of the
 * second level below a title of the first are as everybody writes them, which is worth no word.
 */
final class HeadingLevels {

    private HeadingLevels() {}

    static List<Block> levelled(List<Block> blocks, List<Remark> remarks) {
        List<Integer> open = new ArrayList<>();
        List<Block> out = new ArrayList<>();
        int belowTitle = blocks.stream().mapToInt(HeadingLevels::level).min().orElse(1) == 2 ? 1 : 0;
        boolean changed = false;
        for (Block block : blocks) {
            if (!(block instanceof Heading heading)) {
                out.add(block);
                continue;
            }
            while (!open.isEmpty() && open.get(open.size() - 1) >= heading.level()) {
                open.remove(open.size() - 1);
            }
            open.add(heading.level());
            int level = Math.min(4, open.size());
            changed |= level != heading.level() - belowTitle;
            out.add(new Heading(heading.id(), level, plain(heading.text())));
        }
        if (changed) {
            remarks.add(Remark.of(Level.CHANGED, "intake.heading-levels"));
        }
        return out;
    }

    private static int level(Block block) {
        return block instanceof Heading heading ? heading.level() : Integer.MAX_VALUE;
    }

    /** A heading that is bold as a whole says so twice. */
    private static List<Inline> plain(List<Inline> run) {
        return run.size() == 1 && run.get(0) instanceof Strong strong ? strong.content() : run;
    }
}
