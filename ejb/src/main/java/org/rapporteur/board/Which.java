package org.rapporteur.board;

import java.util.Arrays;
import java.util.Locale;
import org.rapporteur.kernel.DomainException;

/** Which reports the board shows. A report is shown when any of its languages is meant. */
public enum Which {
    /** There is a text. */
    ALL {
        @Override
        boolean means(Cell cell) {
            return cell.opened();
        }
    },
    /** The reader holds the text. */
    MINE {
        @Override
        boolean means(Cell cell) {
            return cell.mine();
        }
    },
    /** The reader could take the text on from where it is, and nobody else holds it. */
    WAITING {
        @Override
        boolean means(Cell cell) {
            return cell.waitingForMe();
        }
    },
    /** The source has changed since some of the translation was confirmed. */
    STALE {
        @Override
        boolean means(Cell cell) {
            return cell.stale() > 0;
        }
    },
    /** Its day has passed. */
    OVERDUE {
        @Override
        boolean means(Cell cell) {
            return cell.overdue();
        }
    };

    abstract boolean means(Cell cell);

    /** The name in addresses and message keys: {@code waiting}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws DomainException {@code board.which} when there is no such filter */
    public static Which of(String key) {
        return Arrays.stream(values())
                .filter(which -> which.key().equals(key))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "board.which",
                        "which",
                        key,
                        "known",
                        Arrays.stream(values()).map(Which::key).toList()));
    }
}
