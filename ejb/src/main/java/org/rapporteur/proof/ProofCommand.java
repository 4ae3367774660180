package org.rapporteur.proof;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.kernel.Language;

/**
 * {@code ./run proof}: writes the PDF of a Markdown file and says what the file lacks or holds wrong. Ends with 0 when
 * all is right, with 1 when something was found (the PDF is written all the same where that is possible), with 2 when
 * it was called wrongly or could not read or write.
 */
public final class ProofCommand {

    static final int RIGHT = 0;
    static final int FOUND = 1;
    static final int TROUBLE = 2;

    /** A picture that is larger is not read; the typesetter refuses smaller ones by their pixels. */
    /** What a PDF begins with (ISO 32000-1, 7.5.2): a file that begins otherwise is somebody's text. */
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private static final long LARGEST_PICTURE = 100L * 1024 * 1024;

    private final Phrases phrases;
    private final PrintStream out;
    private final PrintStream err;

    ProofCommand(Phrases phrases, PrintStream out, PrintStream err) {
        this.phrases = phrases;
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new ProofCommand(Phrases.of(System.getenv()), out, err).run(List.of(arguments));
        System.exit(code);
    }

    /** @return the code with which the process ends */
    int run(List<String> arguments) {
        ProofRequest request;
        try {
            request = ProofRequest.of(arguments);
        } catch (ProofRequest.Misuse e) {
            err.println(phrases.say(e.code(), e.data()));
            if (!e.code().equals("proof.usage")) {
                err.println(phrases.say("proof.usage", Map.of()));
            }
            return TROUBLE;
        }
        Optional<Manuscript> manuscript = manuscript(request);
        if (manuscript.isEmpty()) {
            return TROUBLE;
        }
        Proof proof = Proofreader.proof(manuscript.get(), brand(), request.profile());
        proof.findings().forEach(finding -> err.println(phrases.say(request.file(), finding)));
        if (proof.set().isEmpty()) {
            err.println(phrases.say("proof.no-pdf", request.named()));
            return FOUND;
        }
        if (!written(proof.set().get().pdf(), request)) {
            return TROUBLE;
        }
        Map<String, Object> data = new LinkedHashMap<>(request.named());
        data.put("pages", proof.set().get().pages());
        data.put("found", proof.findings().size());
        out.println(phrases.say(proof.isRight() ? "proof.right" : "proof.found", data));
        return proof.isRight() ? RIGHT : FOUND;
    }

    private Optional<Manuscript> manuscript(ProofRequest request) {
        try {
            Path file = Path.of(request.file());
            // What is too large is refused by the reader, which needs no more than to see that.
            byte[] bytes = bytes(file, MarkdownReader.largestFile() + 1);
            LocalDate changed =
                    LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            return Optional.of(new Manuscript(
                    name.isBlank() ? "?" : name, bytes, changed, request.language(), path -> picture(file, path)));
        } catch (IOException | InvalidPathException e) {
            err.println(phrases.say("proof.unreadable", request.named()));
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static Optional<byte[]> picture(Path manuscript, String path) {
        try {
            Path file = manuscript.resolveSibling(path);
            boolean readable = Files.isRegularFile(file) && Files.size(file) <= LARGEST_PICTURE;
            return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            // A picture that cannot be read is named in the proof like one that is not there.
            return Optional.empty();
        }
    }

    private boolean written(byte[] pdf, ProofRequest request) {
        try {
            Path target = Path.of(request.pdf());
            if (Files.exists(target) && !Arrays.equals(bytes(target, PDF.length), PDF)) {
                err.println(phrases.say("proof.not-a-pdf", request.named()));
                return false;
            }
            Files.write(target, pdf);
            return true;
        } catch (IOException | InvalidPathException e) {
            err.println(phrases.say("proof.unwritable", request.named()));
            return false;
        }
    }

    /** The brand with which a new installation begins; without a server there is no other. */
    static Brand brand() {
        Map<Language, String> names = new LinkedHashMap<>();
        names.put(Language.ENGLISH, "Progressive Alliance");
        names.put(Language.FRENCH, "Alliance progressiste");
        names.put(Language.SPANISH, "Alianza Progresista");
        return new Brand(
                names,
                URI.create("https://www.progressive-alliance.info"),
                "#b0121c",
                "#b0121c",
                Brand.Typeface.SERIF,
                Optional.empty(),
                Brand.Paper.A4,
                "PA");
    }
}
