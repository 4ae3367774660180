package org.rapporteur.web.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.access.Addresses;
import org.rapporteur.web.shared.PageLanguage;

/** Where a report stands in the site: {@code /fr/reports/pa-2018-3}. Paths without the site's context path. */
public final class ReportAddress {

    /** The report's page. */
    public static final String REPORT = "/{lang}/reports/{slug}";

    /** The page of one of its editions. */
    public static final String EDITION = REPORT + "/editions/{edition}";

    private static final String PDF = "/report.pdf";
    private static final Pattern PDF_PATH =
            Pattern.compile("/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/reports/([A-Za-z0-9-]{1,40})"
                    + "(?:/editions/([0-9]{1,6}))?/report\\.pdf");
    private static final Pattern PAGE_PATH =
            Pattern.compile("/[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*/reports/[^/]+(?:/editions/[^/]+)?");

    private ReportAddress() {}

    /** What a PDF's address names. */
    public record PdfPath(Language language, String slug, OptionalInt edition) {

        String report() {
            return edition.isPresent()
                    ? ReportAddress.edition(language, slug, edition.getAsInt())
                    : ReportAddress.report(language, slug);
        }
    }

    public static String report(Language language, String slug) {
        return Addresses.of(REPORT, language, Map.of("lang", List.of(language.tag()), "slug", List.of(slug)));
    }

    public static String edition(Language language, String slug, int number) {
        return Addresses.of(
                EDITION,
                language,
                Map.of(
                        "lang", List.of(language.tag()),
                        "slug", List.of(slug),
                        "edition", List.of(String.valueOf(number))));
    }

    /**
     * A page's address as a page in one of the pages' languages links it: of a report in any other language the reader
     * keeps the language of the page around it.
     *
     * @param path of the report or of one of its editions
     */
    static String linked(String path, Language content, Language around) {
        return Language.OF_PAGES.contains(content) ? path : path + "?" + PageLanguage.AROUND + "=" + around;
    }

    /** Whether a path is that of a report's page, in whatever language. */
    static boolean isPage(String path) {
        return PAGE_PATH.matcher(path).matches();
    }

    /** The PDF beside a page's address. */
    public static String pdf(String page) {
        return page + PDF;
    }

    static Optional<PdfPath> pdfPath(String path) {
        Matcher matcher = PDF_PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String edition = matcher.group(3);
        OptionalInt number = edition == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(edition));
        return Optional.of(new PdfPath(Language.of(matcher.group(1)), matcher.group(2), number));
    }
}
