package org.rapporteur.picture;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.picture.UnusablePicture.Reason;

/** Reads a drawing's file. Resolves nothing: no entity, no reference, no address. Used by one thread, once. */
final class SvgReader {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_ELEMENTS = 4000;
    private static final int DEEPEST = 64;
    /** Of a side, in the drawing's units: what is smaller or larger is no drawing and divides into numbers that are none. */
    private static final double SMALLEST = 0.01;

    private static final double LARGEST = 1e6;

    private static final int MOST_DECLARATIONS = 100_000;
    private static final Set<String> SKIPPED = Set.of("title", "desc", "metadata");
    private static final Set<String> PLAIN = Set.of(
            "id",
            "version",
            "baseProfile",
            "space",
            "lang",
            "role",
            "focusable",
            "tabindex",
            "preserveAspectRatio",
            "contentScriptType",
            "contentStyleType",
            "class",
            "style",
            "transform",
            "type",
            "width",
            "height",
            "viewBox",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "media");

    private final byte[] bytes;
    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private final List<Drawing.Shape> shapes = new ArrayList<>();
    private final Deque<State> open = new ArrayDeque<>();
    private double left;
    private double top;
    private double width;
    private double height;
    private int elements;
    private int steps;
    private int declarations;

    /** @param drawn whether what is inside has a place in the drawing: it is neither defined only nor not displayed */
    private record State(SvgPaint paint, SvgMatrix matrix, boolean drawn) {}

    SvgReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Drawing read() throws UnusablePicture {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                while (xml.hasNext()) {
                    event(xml, xml.next());
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            UnusablePicture refused = UnusablePicture.damaged("XML");
            refused.initCause(e);
            throw refused;
        }
        if (shapes.isEmpty()) {
            throw new UnusablePicture(Reason.DRAWING, "svg");
        }
        return new Drawing(width, height, shapes);
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException, UnusablePicture {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            open.pop();
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnusablePicture(Reason.DRAWING, "entity");
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, UnusablePicture {
        String name = xml.getLocalName();
        if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            throw new UnusablePicture(Reason.SIZE, "elements");
        }
        boolean foreign = !open.isEmpty() && !SVG.equals(xml.getNamespaceURI());
        if (foreign || SKIPPED.contains(name)) {
            skip(xml);
            return;
        }
        Map<String, String> attributes = attributes(xml);
        State around = open.isEmpty() ? new State(SvgPaint.INITIAL, SvgMatrix.IDENTITY, true) : open.peek();
        if (name.equals("style")) {
            rules(xml.getElementText());
            return;
        }
        SvgPaint paint = around.paint().with(painted(attributes));
        State here = new State(
                paint,
                around.matrix().then(SvgMatrix.of(attributes.getOrDefault("transform", ""))),
                around.drawn() && paint.displayed() && !name.equals("defs"));
        if (open.isEmpty()) {
            root(name, attributes, xml.getNamespaceURI());
            here = new State(here.paint(), here.matrix().then(SvgMatrix.shift(-left, -top)), here.drawn());
        } else if (!name.equals("g") && !name.equals("defs")) {
            shape(SvgShapes.outline(name, attributes), here);
        }
        open.push(here);
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException, UnusablePicture {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (++elements > MOST_ELEMENTS) {
                    throw new UnusablePicture(Reason.SIZE, "elements");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnusablePicture(Reason.DRAWING, "entity");
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) throws UnusablePicture {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String space = xml.getAttributeNamespace(i);
            boolean own = space == null || space.isEmpty();
            if (name.equals("href") || own && name.startsWith("on")) {
                throw new UnusablePicture(Reason.DRAWING, name);
            }
            if (own) {
                attributes.put(name, xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void root(String name, Map<String, String> attributes, String space) throws UnusablePicture {
        if (!name.equals("svg") || !SVG.equals(space)) {
            throw new UnusablePicture(Reason.FORMAT, name);
        }
        String box = attributes.get("viewBox");
        if (box != null) {
            SvgNumbers numbers = new SvgNumbers(box, "viewBox");
            left = numbers.number();
            top = numbers.number();
            width = numbers.number();
            height = numbers.number();
        } else {
            width = SvgNumbers.length(attributes.getOrDefault("width", ""), "viewBox");
            height = SvgNumbers.length(attributes.getOrDefault("height", ""), "viewBox");
        }
        if (!(width >= SMALLEST && height >= SMALLEST && width < LARGEST && height < LARGEST)) {
            throw new UnusablePicture(Reason.DRAWING, "viewBox");
        }
    }

    /** What attributes, classes and style say of the paint, the later the stronger. */
    private Map<String, String> painted(Map<String, String> attributes) throws UnusablePicture {
        Map<String, String> painted = new HashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            boolean plain = PLAIN.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
            if (!plain) {
                painted.put(name, attribute.getValue());
            }
        }
        for (String each : attributes.getOrDefault("class", "").split("\\s+")) {
            add(classes.getOrDefault(each, Map.of()), painted);
        }
        painted.putAll(SvgPaint.declarations(attributes.getOrDefault("style", "")));
        return painted;
    }

    /** Rules for classes, as drawing programs write them; other selectors are refused. Looks at each letter once. */
    private void rules(String css) throws UnusablePicture {
        String rest = withoutComments(css);
        int at = 0;
        for (int brace = rest.indexOf('{'); brace >= 0; brace = rest.indexOf('{', at)) {
            int end = rest.indexOf('}', brace);
            if (end < 0) {
                break;
            }
            Map<String, String> declared = SvgPaint.declarations(rest.substring(brace + 1, end));
            for (String selector : rest.substring(at, brace).split(",", -1)) {
                String trimmed = selector.strip();
                if (!trimmed.matches("\\.[A-Za-z_][\\w-]*+")) {
                    throw new UnusablePicture(Reason.DRAWING, "style " + trimmed);
                }
                add(declared, classes.computeIfAbsent(trimmed.substring(1), key -> new HashMap<>()));
            }
            at = end + 1;
        }
        if (!rest.substring(at).isBlank()) {
            throw new UnusablePicture(Reason.DRAWING, "style");
        }
    }

    private static String withoutComments(String css) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", at)) {
            int end = css.indexOf("*/", start + 2);
            if (end < 0) {
                break;
            }
            rest.append(css, at, start);
            at = end + 2;
        }
        return rest.append(css, at, css.length()).toString();
    }

    /** Counted, since many selectors times many declarations are more than a file's size bounds. */
    private void add(Map<String, String> declared, Map<String, String> to) throws UnusablePicture {
        declarations += declared.size();
        if (declarations > MOST_DECLARATIONS) {
            throw new UnusablePicture(Reason.SIZE, "style");
        }
        to.putAll(declared);
    }

    private void shape(Outline outline, State state) throws UnusablePicture {
        SvgPaint paint = state.paint();
        steps += outline.size();
        if (steps > Outline.MOST_STEPS) {
            throw new UnusablePicture(Reason.SIZE, "path");
        }
        boolean visible = paint.fill().isPresent() || paint.stroke().isPresent();
        if (outline.size() == 0 || !state.drawn() || !paint.visible() || !visible) {
            return;
        }
        double stroke =
                paint.stroke().isPresent() ? paint.width() * state.matrix().scale() : 0;
        if (!(stroke < SvgNumbers.MOST)) {
            throw new UnusablePicture(Reason.DRAWING, "stroke-width");
        }
        shapes.add(new Drawing.Shape(
                outline.moved(state.matrix().values()),
                paint.fill(),
                paint.evenOdd(),
                paint.stroke(),
                stroke,
                paint.cap(),
                paint.join(),
                paint.miter()));
    }
}
