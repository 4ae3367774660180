package org.rapporteur.typesetting.fonts;

/** The cuts of the family in which reports are set. */
public enum Cut {
    REGULAR("SourceSerif4-Regular"),
    ITALIC("SourceSerif4-Italic"),
    SEMIBOLD("SourceSerif4-SemiBold"),
    SEMIBOLD_ITALIC("SourceSerif4-SemiBoldItalic");

    private final String resource;

    Cut(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    /** The cut for emphasised words inside this one: italic in roman, roman in italic. */
    public Cut emphasised() {
        return switch (this) {
            case REGULAR -> ITALIC;
            case ITALIC -> REGULAR;
            case SEMIBOLD -> SEMIBOLD_ITALIC;
            case SEMIBOLD_ITALIC -> SEMIBOLD;
        };
    }

    /** The cut of the same weight that does not slant. */
    public Cut upright() {
        return isStrong() ? SEMIBOLD : REGULAR;
    }

    boolean isStrong() {
        return this == SEMIBOLD || this == SEMIBOLD_ITALIC;
    }

    /** The cut for strong words inside this one. */
    public Cut strong() {
        return switch (this) {
            case REGULAR, SEMIBOLD -> SEMIBOLD;
            case ITALIC, SEMIBOLD_ITALIC -> SEMIBOLD_ITALIC;
        };
    }
}
