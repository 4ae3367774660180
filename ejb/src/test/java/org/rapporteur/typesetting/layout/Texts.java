package org.rapporteur.typesetting.layout;

import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.tagging.Tag;

/** Shaped texts for tests of this package. */
final class Texts {

    static final String FRENCH =
            "Dans le sillage de la montée des nouveaux mouvements populistes et autoritaires, nous avons "
                    + "besoin d'un échange mondial entre les progressistes internationaux et nos amis politiques aux États-Unis "
                    + "sur des stratégies visant à contrer ces tendances. Le populisme et un nouvel autoritarisme sont tous deux "
                    + "en hausse dans le monde et représentent des menaces pour l'ordre mondial et notre agenda progressiste en "
                    + "matière d'égalité des sexes, de lutte contre la discrimination, de promotion des droits des minorités, de "
                    + "tolérance, de liberté des médias et de justice sociale.";
    static final String ENGLISH =
            "The delegation travelled from city to city in order to compare methods of campaigning, "
                    + "communication and organisation; everywhere it met representatives of municipalities, trade unions and "
                    + "neighbourhood associations, whose experience with participatory budgets, public transportation and "
                    + "affordable housing turned out to be surprisingly similar in spite of very different circumstances, "
                    + "constitutional arrangements and administrative traditions.";
    static final String SPANISH =
            "La delegación viajó de ciudad en ciudad para comparar métodos de campaña, comunicación y "
                    + "organización; en todas partes se reunió con representantes de municipios, sindicatos y asociaciones "
                    + "vecinales, cuya experiencia con presupuestos participativos, transporte público y vivienda asequible "
                    + "resultó sorprendentemente parecida a pesar de circunstancias muy diferentes.";

    private Texts() {}

    static ShapedText shape(String text, Language language) {
        TextStyle style = TextStyle.of(Cut.REGULAR, 11, Ink.TEXT);
        Run run = Run.of(text, style, language, Tag.root("P").slot());
        return new Shaper(Faces.standard(), language.rightToLeft()).shape(List.of(run), "test");
    }

    static List<String> words(List<Line> lines) {
        return lines.stream().map(Texts::words).toList();
    }

    static String words(Line line) {
        String words = new String(line.text().codePoints, line.from(), line.to() - line.from());
        return line.hyphen() ? words + "\u00AD" : words;
    }
}
