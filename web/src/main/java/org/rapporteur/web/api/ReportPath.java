package org.rapporteur.web.api;

/** How a report and a language stand in the addresses of resources. */
public final class ReportPath {

    /** A symbol ({@code PA/2018/3}) or its slug ({@code pa-2018-3}). */
    public static final String SYMBOL = "{symbol: [A-Za-z]{1,8}[/-][0-9]{4}[/-][0-9]{1,6}}";

    /** A BCP 47 tag. */
    public static final String LANGUAGE = "{language: [A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*}";

    private ReportPath() {}
}
