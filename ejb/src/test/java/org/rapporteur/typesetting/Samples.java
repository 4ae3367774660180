package org.rapporteur.typesetting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;

/** Reports for tests: one with everything in each language, and small ones. */
final class Samples {

    /** Those in which there are words to fill every block with. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "pt", "ru", "ar", "zh");

    static final String CHART = "a".repeat(64);
    static final Language GERMAN = Language.of("de");

    private Samples() {}

    static Brand brand() {
        Map<Language, String> names = new LinkedHashMap<>();
        names.put(Language.ENGLISH, "Progressive Alliance");
        names.put(Language.FRENCH, "Alliance Progressiste");
        names.put(Language.SPANISH, "Alianza Progresista");
        return new Brand(
                names,
                URI.create("https://www.progressive-alliance.info"),
                "#b3122f",
                "#b3122f",
                Brand.Typeface.SERIF,
                Optional.empty(),
                Brand.Paper.A4,
                "PA");
    }

    /** A report in a language around a body. */
    static PrintableReport report(Language language, String title, List<Block> body) {
        Map<Language, URI> others = new LinkedHashMap<>();
        for (Language other : Language.OF_PAGES) {
            if (!other.equals(language)) {
                others.put(other, URI.create("https://archive.example.org/" + other + "/reports/pa-2018-3"));
            }
        }
        return new PrintableReport(
                language,
                brand(),
                "PA/2018/3",
                title,
                "",
                Optional.of(new PrintableReport.EventDates(LocalDate.of(2018, 3, 5), LocalDate.of(2018, 3, 10))),
                List.of("Philadelphia", "Baltimore", "Washington, D.C."),
                new Document(body),
                new PrintableReport.Edition(1, PrintableReport.Kind.ORIGINAL, "", LocalDate.of(2018, 4, 12)),
                URI.create("https://archive.example.org/" + language + "/reports/pa-2018-3"),
                others,
                "# " + title + "\n",
                Map.of(CHART, chart()),
                "0123456789abcdef".repeat(4));
    }

    /** Every block type, in the language's own words. */
    static PrintableReport rich(Language language) {
        Texts texts = Texts.of(language);
        List<Block> body = new ArrayList<>();
        body.add(heading(1, texts.heading()));
        body.add(paragraph(texts.prose(), new Inline.NoteReference("a")));
        body.add(new Block.Paragraph(
                "b3",
                List.of(
                        new Inline.Text(texts.words() + " "),
                        new Inline.Emphasis(List.of(
                                new Inline.Foreign(Language.ENGLISH, List.of(new Inline.Text("Black Lives Matter"))))),
                        new Inline.Text(", "),
                        new Inline.Strong(List.of(
                                new Inline.Text(texts.words() + " "),
                                new Inline.Emphasis(List.of(new Inline.Text(texts.words()))))),
                        new Inline.Text(" "),
                        new Inline.Link(
                                "https://www.example.org/reports/2018/a-long-address-that-may-be-broken?page=1",
                                List.of(new Inline.Text(texts.prose().substring(0, 90)))),
                        new Inline.Text("."),
                        new Inline.LineBreak(),
                        new Inline.Text(texts.prose()))));
        body.add(heading(2, texts.heading()));
        body.add(item(1, false, 0, texts.words()));
        body.add(item(1, false, 0, texts.prose()));
        body.add(item(2, true, 1, texts.words()));
        body.add(item(2, true, 2, texts.words()));
        body.add(item(3, false, 0, texts.words()));
        body.add(item(1, false, 0, texts.words()));
        body.add(heading(3, texts.heading()));
        body.add(paragraph(texts.prose(), new Inline.NoteReference("b")));
        body.add(new Block.Quotation(
                "q1",
                List.of(List.of(new Inline.Text(texts.prose())), List.of(new Inline.Text(texts.words()))),
                List.of(new Inline.Text(texts.words()))));
        body.add(heading(4, texts.heading()));
        body.add(table(texts, 6));
        body.add(paragraph(texts.prose()));
        body.add(new Block.Figure("f1", CHART, texts.words(), List.of(new Inline.Text(texts.prose()))));
        body.add(new Block.Rule("r1"));
        body.add(paragraph(texts.prose() + " " + texts.prose()));
        body.add(heading(1, texts.heading()));
        body.add(table(texts, 40));
        body.add(paragraph(texts.prose()));
        body.add(new Block.Footnote("n1", "a", List.of(List.of(new Inline.Text(texts.words())))));
        body.add(new Block.Footnote(
                "n2", "b", List.of(List.of(new Inline.Text(texts.prose())), List.of(new Inline.Text(texts.words())))));
        PrintableReport plain = report(language, texts.title(), body);
        return new PrintableReport(
                plain.language(),
                plain.brand(),
                plain.symbol(),
                plain.title(),
                texts.prose(),
                plain.dates(),
                plain.places(),
                plain.body(),
                new PrintableReport.Edition(2, PrintableReport.Kind.CORRECTED, texts.words(), LocalDate.of(2018, 5, 1)),
                plain.address(),
                plain.otherLanguages(),
                plain.source(),
                plain.images(),
                plain.sourceDigest());
    }

    /** The same report around another body. */
    static PrintableReport with(PrintableReport report, List<Block> body) {
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                new Document(body),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    /** The same report as another edition. */
    static PrintableReport with(PrintableReport report, PrintableReport.Edition edition) {
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                edition,
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    static PrintableReport with(PrintableReport report, Brand brand) {
        return new PrintableReport(
                report.language(),
                brand,
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    static Block.Heading heading(int level, String text) {
        return new Block.Heading("h" + level, level, List.of(new Inline.Text(text)));
    }

    static Block.Paragraph paragraph(String text, Inline... more) {
        List<Inline> content = new ArrayList<>(List.of(new Inline.Text(text)));
        content.addAll(List.of(more));
        return new Block.Paragraph("p", content);
    }

    static Block.ListItem item(int level, boolean ordered, int number, String text) {
        return new Block.ListItem("i", level, ordered, false, number, List.of(List.of(new Inline.Text(text))));
    }

    private static Block.Table table(Texts texts, int rows) {
        List<List<List<Inline>>> cells = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            cells.add(List.of(
                    List.of(new Inline.Text(texts.words())),
                    List.of(new Inline.Text(i % 3 == 0 ? texts.prose().substring(0, 80) : texts.words())),
                    List.of(new Inline.Text(String.valueOf(i * 37 % 101)))));
        }
        return new Block.Table(
                "t" + rows,
                List.of(new Inline.Text(texts.words())),
                List.of(Block.ColumnAlignment.START, Block.ColumnAlignment.START, Block.ColumnAlignment.END),
                List.of(
                        List.of(new Inline.Text(texts.heading())),
                        List.of(new Inline.Text(texts.heading())),
                        List.of(new Inline.Text("%"))),
                cells);
    }

    static byte[] chart() {
        BufferedImage image = new BufferedImage(900, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF4F1EC));
        graphics.fillRect(0, 0, 900, 420);
        int[] heights = {120, 180, 160, 240, 300, 280};
        for (int i = 0; i < heights.length; i++) {
            graphics.setColor(i == 4 ? new Color(0xB3122F) : new Color(0x8A8178));
            graphics.fillRect(80 + i * 130, 380 - heights[i], 80, heights[i]);
        }
        graphics.setColor(Color.DARK_GRAY);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawLine(50, 381, 860, 381);
        graphics.dispose();
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A few words of a language: enough to fill blocks, with its own punctuation. */
    record Texts(String title, String heading, String words, String prose) {

        static Texts of(Language language) {
            return switch (language.tag()) {
                case "fr" ->
                    new Texts(
                            "Séminaire sur les services publics et la démocratie locale dans les régions",
                            "Une question de méthode : écouter d'abord",
                            "L’échange, les idées et le travail en commun",
                            "Les participantes et les participants ont comparé les expériences de vingt-quatre communes ; "
                                    + "« une administration qui écoute », disait-on, « gagne du temps » ! Pourquoi donc "
                                    + "attendre ? Le groupe a visité, du 5 au 9 mars, trois coopératives d'énergie et un "
                                    + "hôpital régional, où 12 000 personnes sont soignées chaque année avec 35 % de moyens "
                                    + "supplémentaires.");
                case "es" ->
                    new Texts(
                            "Seminario sobre los servicios públicos y la democracia local en las regiones",
                            "Una cuestión de método: escuchar primero",
                            "El intercambio, las ideas y el trabajo común",
                            "Las participantes y los participantes compararon las experiencias de veinticuatro municipios; "
                                    + "«una administración que escucha», se decía, «gana tiempo». ¿Por qué esperar, entonces? "
                                    + "El grupo visitó tres cooperativas de energía y un hospital regional, donde cada año "
                                    + "se atiende a doce mil personas con un presupuesto extraordinariamente reducido.");
                case "de" ->
                    new Texts(
                            "Seminar über öffentliche Dienste und kommunale Demokratie",
                            "Eine Frage der Methode",
                            "Austausch, Ideen und gemeinsame Arbeit",
                            "Die Teilnehmenden verglichen die Erfahrungen von vierundzwanzig Gemeinden; „eine Verwaltung, die "
                                    + "zuhört“, hieß es, „gewinnt Zeit“. Die Gruppe besuchte drei Energiegenossenschaften und "
                                    + "ein Kreiskrankenhaus, in dem jährlich zwölftausend Menschen behandelt werden.");
                case "ru" ->
                    new Texts(
                            "Семинар о государственных услугах и местной демократии",
                            "Вопрос метода",
                            "Обмен опытом, идеи и общая работа",
                            "Участницы и участники сравнили опыт двадцати четырёх муниципалитетов; «администрация, которая "
                                    + "слушает, выигрывает время», — говорили они. Группа посетила три энергетических "
                                    + "кооператива и районную больницу, где ежегодно лечат двенадцать тысяч человек.");
                case "pt" ->
                    new Texts(
                            "Seminário sobre os serviços públicos e a democracia local nas regiões",
                            "Uma questão de método: ouvir primeiro",
                            "O intercâmbio, as ideias e o trabalho comum",
                            "As participantes e os participantes compararam as experiências de vinte e quatro municípios; "
                                    + "«uma administração que ouve», dizia-se, «ganha tempo». Porquê esperar, então? O grupo "
                                    + "visitou três cooperativas de energia e um hospital regional, onde doze mil pessoas são "
                                    + "tratadas todos os anos com um orçamento extraordinariamente reduzido.");
                case "ar" ->
                    new Texts(
                            "ندوة عن الخدمات العامة والديمقراطية المحلية في الأقاليم",
                            "مسألة منهج: الإصغاء أولا",
                            "التبادل والأفكار والعمل المشترك",
                            "قارن المشاركون والمشاركات تجارب أربع وعشرين بلدية؛ وقيل: «الإدارة التي تصغي تكسب الوقت». فلماذا "
                                    + "الانتظار؟ وزار الوفد من 5 إلى 9 مارس 2018 ثلاث تعاونيات للطاقة ومستشفى إقليميا، يعالج فيه "
                                    + "12,000 شخص كل عام بميزانية تقل بنسبة 35% عن ميزانية Charité في برلين (Berlin)، ثم مقر "
                                    + "الأمم المتحدة.");
                case "zh" ->
                    new Texts(
                            "关于各地区公共服务与地方民主的研讨会",
                            "方法问题：首先倾听",
                            "交流、思想与共同工作",
                            "与会者比较了二十四个市镇的经验；有人说：“善于倾听的行政机关能够赢得时间。”那么，为什么还要等待呢？代表团于"
                                    + "2018年3月5日至9日参观了三个能源合作社和一所地区医院（每年有12,000人在那里接受治疗），其预算比柏林"
                                    + "Charité医院低35%。《地方民主宪章》——正如大家所指出的——并非终点，而是起点……");
                default ->
                    new Texts(
                            "Seminar on public services and local democracy in the regions",
                            "A question of method: listening first",
                            "Exchange, ideas and work in common",
                            "The participants compared the experience of twenty-four municipalities; \"an administration that "
                                    + "listens\", they said, \"saves time\" – and isn't that what everybody wants? The group "
                                    + "visited three energy cooperatives and a regional hospital, where 12,000 people are "
                                    + "treated every year, on 5 March and the days that followed it.");
            };
        }
    }
}
