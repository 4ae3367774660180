package org.rapporteur.typesetting;

import java.util.List;
import java.util.Random;
import org.rapporteur.kernel.Language;

/** Sentences of a report that nobody wrote: parts of our own, joined by a seeded chance, the same on every run. */
final class Prose {

    /** How a language's sentences are joined: their openings, subjects, verbs, objects and endings. */
    private record Stock(
            List<String> openings,
            List<String> subjects,
            List<String> verbs,
            List<String> objects,
            List<String> ends) {}

    private static final Stock ENGLISH = new Stock(
            List.of(
                    "In the afternoon",
                    "After a long discussion",
                    "On 7 March",
                    "Without exception",
                    "In the second working group",
                    "To everybody's surprise",
                    "According to the municipal council",
                    "During the visit of the waterworks"),
            List.of(
                    "the delegation",
                    "the regional secretary",
                    "a group of younger members",
                    "the representatives of the housing cooperatives",
                    "the organisers",
                    "our hosts from the neighbouring constituency",
                    "the committee on public transportation",
                    "three of the participating trade unions"),
            List.of(
                    "described",
                    "compared",
                    "questioned",
                    "wanted to understand",
                    "presented in detail",
                    "recommended to continue",
                    "reported on",
                    "had already evaluated"),
            List.of(
                    "the experience with participatory budgets in medium-sized towns",
                    "how door-to-door conversations change what a campaign knows about its voters",
                    "an agreement on affordable housing, health care and the protection of minorities",
                    "the responsibilities of elected representatives towards volunteers",
                    "twelve practical proposals for better communication between headquarters and branches",
                    "the consequences of automation for apprenticeships and vocational training",
                    "what a transparent administration owes to its citizens",
                    "the unequal distribution of unpaid work"),
            List.of(
                    "and asked for a written evaluation before the end of the year.",
                    "although the necessary figures were not yet available.",
                    "in spite of very different constitutional arrangements.",
                    "which turned out to be surprisingly similar everywhere.",
                    "; nobody disagreed with that.",
                    "as 68 % of those asked had expected.",
                    "because trust is built slowly – and lost quickly.",
                    "with remarkable frankness."));

    private static final Stock FRENCH = new Stock(
            List.of(
                    "Dans l’après-midi",
                    "Après une longue discussion",
                    "Le 7 mars",
                    "Sans exception",
                    "Dans le deuxième groupe de travail",
                    "À la surprise générale",
                    "D’après le conseil municipal",
                    "Pendant la visite de l’usine de traitement des eaux"),
            List.of(
                    "la délégation",
                    "la secrétaire régionale",
                    "un groupe de jeunes adhérentes",
                    "le comité chargé des transports publics",
                    "l’équipe organisatrice",
                    "notre hôte de la circonscription voisine",
                    "la représentante des coopératives d’habitation",
                    "l’intersyndicale"),
            List.of(
                    "a décrit",
                    "a comparé",
                    "a mis en question",
                    "a voulu comprendre",
                    "a présenté en détail",
                    "a recommandé de poursuivre",
                    "a rendu compte de",
                    "avait déjà évalué"),
            List.of(
                    "l’expérience des budgets participatifs dans les villes moyennes",
                    "ce que les conversations de porte à porte apprennent à une campagne sur son électorat",
                    "un accord sur le logement abordable, la santé et la protection des minorités",
                    "les responsabilités des élus envers les bénévoles",
                    "douze propositions pratiques pour une meilleure communication entre le siège et les sections",
                    "les conséquences de l’automatisation pour l’apprentissage et la formation professionnelle",
                    "ce qu’une administration transparente doit à ses citoyennes et à ses citoyens",
                    "la répartition inégale du travail non rémunéré"),
            List.of(
                    "et a demandé une évaluation écrite avant la fin de l’année.",
                    "bien que les chiffres nécessaires ne fussent pas encore disponibles.",
                    "malgré des dispositions constitutionnelles très différentes.",
                    "; personne ne s’y est opposé !",
                    ", comme 68 % des personnes interrogées l’avaient prévu.",
                    "parce que la confiance se construit lentement – et se perd vite.",
                    "avec une franchise remarquable : « enfin », disait-on, « on se parle ».",
                    "sans qu’il soit question de renoncer à l’essentiel."));

    private static final Stock SPANISH = new Stock(
            List.of(
                    "Por la tarde",
                    "Tras una larga discusión",
                    "El 7 de marzo",
                    "Sin excepción",
                    "En el segundo grupo de trabajo",
                    "Para sorpresa de todo el mundo",
                    "Según el ayuntamiento",
                    "Durante la visita a la planta de tratamiento de aguas"),
            List.of(
                    "la delegación",
                    "la secretaria regional",
                    "un grupo de jóvenes afiliadas",
                    "el comité encargado del transporte público",
                    "el equipo organizador",
                    "nuestro anfitrión de la circunscripción vecina",
                    "la representante de las cooperativas de vivienda",
                    "la plataforma sindical"),
            List.of(
                    "describió",
                    "comparó",
                    "cuestionó",
                    "quiso comprender",
                    "presentó en detalle",
                    "recomendó continuar",
                    "informó sobre",
                    "ya había evaluado"),
            List.of(
                    "la experiencia de los presupuestos participativos en las ciudades medianas",
                    "lo que las conversaciones puerta a puerta enseñan a una campaña sobre su electorado",
                    "un acuerdo sobre la vivienda asequible, la sanidad y la protección de las minorías",
                    "las responsabilidades de los cargos electos con el voluntariado",
                    "doce propuestas prácticas para una mejor comunicación entre la sede y las agrupaciones",
                    "las consecuencias de la automatización para el aprendizaje y la formación profesional",
                    "lo que una administración transparente debe a su ciudadanía",
                    "la distribución desigual del trabajo no remunerado"),
            List.of(
                    "y pidió una evaluación por escrito antes de fin de año.",
                    "aunque las cifras necesarias no estaban todavía disponibles.",
                    "a pesar de disposiciones constitucionales muy diferentes.",
                    "; nadie se opuso.",
                    ", como el 68 % de las personas encuestadas había previsto.",
                    "porque la confianza se construye despacio – y se pierde deprisa.",
                    "con una franqueza notable: «por fin», se decía, «hablamos».",
                    "sin que se tratara de renunciar a lo esencial."));

    private final Stock stock;
    private final Random random;

    private Prose(Stock stock, Random random) {
        this.stock = stock;
        this.random = random;
    }

    /** Where there is no stock, sentences of the language's samples, English ones for a language without them. */
    static Prose in(Language language, long seed) {
        Stock stock = switch (language.tag()) {
            case "en" -> ENGLISH;
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            default -> sampled(Samples.Texts.of(language));
        };
        return new Prose(stock, new Random(seed));
    }

    /** Clauses in the language's own words and punctuation, joined as they come: lines are judged, not what is said. */
    private static Stock sampled(Samples.Texts texts) {
        List<String> clauses = List.of(texts.prose().split("(?<=[,;.?!،؛؟，；。？])\\s*"));
        return new Stock(
                List.of(texts.words(), texts.heading()),
                List.of(texts.heading(), texts.title(), texts.words()),
                clauses,
                clauses,
                clauses);
    }

    String sentence() {
        String end = one(stock.ends());
        boolean close = end.startsWith(",") || end.startsWith(";") && stock != FRENCH;
        return one(stock.openings()) + ", " + one(stock.subjects()) + " " + one(stock.verbs()) + " "
                + one(stock.objects()) + (close ? "" : " ") + end;
    }

    /** A caption. */
    String phrase() {
        String object = one(stock.objects());
        return Character.toUpperCase(object.charAt(0)) + object.substring(1);
    }

    /** A heading that is shorter than its line, mostly. */
    String heading() {
        String subject = one(stock.subjects());
        String heading = Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
        return random.nextInt(4) == 0 ? phrase() : heading;
    }

    String subject() {
        return one(stock.subjects());
    }

    String paragraph(int sentences) {
        StringBuilder paragraph = new StringBuilder(sentence());
        for (int i = 1; i < sentences; i++) {
            paragraph.append(' ').append(sentence());
        }
        return paragraph.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String one(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
