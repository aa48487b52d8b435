package dev.galley.application.profile;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.cache.Answers;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.profile.Profiles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody must not eat and keeps to, as they said it; {@link Needs#NONE} of who said nothing. It is kept on each
 * node and forgotten when they say something else, so that it may be asked at every request: in the usual case it costs no
 * statement and no connection. Ask it before the database, so that nobody who waits for it holds a connection.
 */
public record FindNeeds(UserId user) implements Query<Needs> {
    /** Those of whoever calls. A demo session, a stranger and Galley itself have none. */
    public static Needs of(Caller caller, Queries queries) {
        return person(caller).map(user -> queries.ask(new FindNeeds(user), caller)).orElse(Needs.NONE);
    }

    private static Optional<UserId> person(Caller caller) {
        return switch (caller) {
            case Caller.User(var id, _) -> Optional.of(id);
            case Caller.Admin(var id) -> Optional.of(id);
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> Optional.empty();
        };
    }

    /** What is kept of this person's needs is kept about this, for {@link Answers}. */
    public static String subject(UserId user) {
        return "needs/" + user.value();
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<FindNeeds, Needs> {
        private static final Duration KEPT = Duration.ofHours(1);

        private final Profiles profiles;
        private final Answers answers;

        @Inject
        public Handler(Profiles profiles, Answers answers) {
            this.profiles = profiles;
            this.answers = answers;
        }

        @Override
        public Needs handle(FindNeeds query, Caller caller) {
            var key = new Answers.Key(subject(query.user), "", KEPT);
            return read(answers.get(key, () -> written(stored(query.user))).bytes());
        }

        private Needs stored(UserId user) {
            var preferences = profiles.preferencesOf(user).value();
            var allergies = EnumSet.noneOf(Allergen.class);
            allergies.addAll(preferences.allergies());
            var diets = EnumSet.noneOf(Diet.class);
            diets.addAll(preferences.dietary());
            return new Needs(allergies, diets);
        }

        /** The codes of the allergens, a line feed, and those of the diets. */
        private static byte[] written(Needs needs) {
            var allergies = needs.allergies().stream().map(Allergen::code).toList();
            var diets = needs.diets().stream().map(Diet::code).toList();
            var text = String.join(",", allergies) + "\n" + String.join(",", diets);
            var written = new byte[text.length()];
            for (int i = 0; i < written.length; i++) {
                written[i] = (byte) text.charAt(i); // codes are ASCII
            }
            return written;
        }

        /** @throws java.util.NoSuchElementException for a code that is none: nobody is served as if they had not said it */
        private static Needs read(byte[] written) {
            if (written.length == 1) {
                return Needs.NONE;
            }
            var text = new StringBuilder();
            for (byte letter : written) {
                text.append((char) letter);
            }
            var lines = text.toString().split("\n", -1);
            var allergies = EnumSet.noneOf(Allergen.class);
            codes(lines[0]).forEach(code -> allergies.add(Allergen.of(code).orElseThrow()));
            var diets = EnumSet.noneOf(Diet.class);
            codes(lines[1]).forEach(code -> diets.add(Diet.of(code).orElseThrow()));
            return new Needs(allergies, diets);
        }

        private static Stream<String> codes(String line) {
            return line.isEmpty() ? Stream.empty() : Arrays.stream(line.split(",", -1));
        }
    }
}
