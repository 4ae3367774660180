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
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.kernel.Language;
import org.rapporteur.picture.Picture;
import org.rapporteur.typesetting.conformance.Profile;

/**
 * {@code ./run proof}: writes the PDF of a Markdown file and says what the file lacks or holds wrong. Ends with 0 when
 * all is right, with 1 when something was found (the PDF is written all the same where that is possible), with 2 when
 * it was called wrongly, could not read or write, or failed. Where the file was read and no PDF made of it, that of an
 * earlier proof is deleted; a file that no proof has made is neither deleted nor written over ({@link ProofMark}).
 */
public final class ProofCommand {

    static final int RIGHT = 0;
    static final int FOUND = 1;
    static final int TROUBLE = 2;

    /** Makes a proof; {@link Proofreader#proof} but for tests of what it must not do. */
    @FunctionalInterface
    interface Press {
        Proof proof(Manuscript manuscript, Brand brand, Profile profile);
    }

    private final Press press;
    private final Phrases phrases;
    private final PrintStream out;
    private final PrintStream err;

    ProofCommand(Press press, Phrases phrases, PrintStream out, PrintStream err) {
        this.press = press;
        this.phrases = phrases;
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new ProofCommand(Proofreader::proof, Phrases.of(System.getenv()), out, err).run(List.of(arguments));
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
        if (manuscript.isEmpty() || isSameFile(request)) {
            return TROUBLE;
        }
        Proof proof;
        try {
            proof = press.proof(manuscript.get(), brand(), request.profile());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // An error of the program: whoever sees the sentence can pass it on, and the cause with it.
            Map<String, Object> data = new LinkedHashMap<>(request.named());
            data.put("problem", e);
            err.println(phrases.say("proof.failed", data));
            withdrawEarlier(request);
            return TROUBLE;
        }
        proof.findings().forEach(finding -> err.println(phrases.say(request.file(), finding)));
        if (proof.set().isEmpty()) {
            err.println(phrases.say("proof.no-pdf", request.named()));
            withdrawEarlier(request);
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

    /** Whether the PDF would stand in the place of the text; says so. */
    private boolean isSameFile(ProofRequest request) {
        try {
            Path target = Path.of(request.pdf());
            if (Files.exists(target) && Files.isSameFile(Path.of(request.file()), target)) {
                err.println(phrases.say("proof.same-file", request.named()));
                return true;
            }
            return false;
        } catch (IOException | InvalidPathException e) {
            err.println(phrases.say("proof.unwritable", request.named()));
            return true;
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
            // What is too large is found to be so, and for that a byte too many is enough.
            return Files.isRegularFile(file) ? Optional.of(bytes(file, Picture.MOST_BYTES + 1)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            // A picture that cannot be read is named in the proof like one that is not there.
            return Optional.empty();
        }
    }

    /** A PDF of an earlier proof would be taken for that of this file. */
    private void withdrawEarlier(ProofRequest request) {
        try {
            Path target = Path.of(request.pdf());
            if (ProofMark.isOn(target)) {
                Files.delete(target);
                err.println(phrases.say("proof.withdrawn", request.named()));
            }
        } catch (IOException | InvalidPathException e) {
            err.println(phrases.say("proof.unwritable", request.named()));
        }
    }

    private boolean written(byte[] pdf, ProofRequest request) {
        try {
            Path target = Path.of(request.pdf());
            if (Files.exists(target) && !ProofMark.isOn(target)) {
                err.println(phrases.say("proof.not-a-proof", request.named()));
                return false;
            }
            replace(Files.exists(target) ? target.toRealPath() : target, pdf);
            return true;
        } catch (IOException | InvalidPathException e) {
            err.println(phrases.say("proof.unwritable", request.named()));
            return false;
        }
    }

    /** Writes beside and moves, so that no half of a file is ever found under the name. */
    private static void replace(Path target, byte[] pdf) throws IOException {
        String part = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path beside = target.resolveSibling(part);
        try {
            Files.write(beside, pdf);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
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
