package org.rapporteur.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.conformance.Profile;

/**
 * What the person asked for: {@code FILE.md OUT.pdf [--profile NAME] [--lang TAG]}, options anywhere.
 *
 * @param language empty to have it told from the text
 */
record ProofRequest(String file, String pdf, Profile profile, Optional<Language> language) {

    /** The command was called wrongly; its phrase has the code's name. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Map<String, Object> data;

        private Misuse(String code, Map<String, Object> data) {
            super(code);
            this.code = code;
            this.data = data;
        }

        String code() {
            return code;
        }

        Map<String, Object> data() {
            return data;
        }
    }

    /**
     * @throws Misuse {@code proof.usage}; {@code proof.profile} (name); {@code proof.option} (option);
     *     {@code language.malformed} (tag)
     */
    static ProofRequest of(List<String> arguments) throws Misuse {
        List<String> files = new ArrayList<>();
        Profile profile = Profile.A3A_UA1;
        Optional<Language> language = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--profile")) {
                String name = value(arguments, ++i);
                profile = Profile.named(name).orElseThrow(() -> new Misuse("proof.profile", Map.of("name", name)));
            } else if (argument.equals("--lang")) {
                language = Optional.of(language(value(arguments, ++i)));
            } else if (argument.startsWith("-")) {
                throw new Misuse("proof.option", Map.of("option", argument));
            } else {
                files.add(argument);
            }
        }
        if (files.size() != 2) {
            throw new Misuse("proof.usage", Map.of());
        }
        return new ProofRequest(files.get(0), files.get(1), profile, language);
    }

    private static Language language(String tag) throws Misuse {
        try {
            return Language.of(tag);
        } catch (DomainException e) {
            throw new Misuse(e.code(), e.data());
        }
    }

    private static String value(List<String> arguments, int at) throws Misuse {
        if (at >= arguments.size()) {
            throw new Misuse("proof.usage", Map.of());
        }
        return arguments.get(at);
    }

    Map<String, Object> named() {
        return Map.of("file", file, "pdf", pdf, "profile", profile);
    }
}
