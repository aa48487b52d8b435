package dev.galley.ai.llm.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * Why there is no answer. Its message is ours and may be shown to administrators; what the provider wrote is only in logs.
 */
@SuppressWarnings("serial") // never serialized
public final class ModelFailure extends Exception {
    private final Kind kind;
    private final Optional<Duration> retryAfter;
    private final boolean mayHaveCost;
    private final boolean aboutForm;
    private final Optional<String> said;
    private final Optional<Counted> counted;

    /** What the provider counts for the call, failed as it is. */
    public record Counted(int inputTokens, int outputTokens) {}

    public ModelFailure(Kind kind, Optional<Duration> retryAfter) {
        this(kind, retryAfter, false, false, Optional.empty(), Optional.empty());
    }

    private ModelFailure(
            Kind kind,
            Optional<Duration> retryAfter,
            boolean mayHaveCost,
            boolean aboutForm,
            Optional<String> said,
            Optional<Counted> counted) {
        super(kind.name() + retryAfter.map(wait -> ", again after " + wait.toSeconds() + " s").orElse(""), null, false,
                false); // a verdict, not a place in the code
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.mayHaveCost = mayHaveCost;
        this.aboutForm = aboutForm;
        this.said = said;
        this.counted = counted;
    }

    /** The connection broke after the provider had the question. */
    public static ModelFailure onTheWay() {
        return new ModelFailure(Kind.UNAVAILABLE, Optional.empty(), true, false, Optional.empty(), Optional.empty());
    }

    /** The provider or the model does not know the {@link ReplySchema.Form} that was asked for. */
    static ModelFailure ofForm() {
        return new ModelFailure(Kind.BAD_REQUEST, Optional.empty(), false, true, Optional.empty(), Optional.empty());
    }

    /** The provider found what the model said unfit, and hands it on as an error. */
    static ModelFailure unfit(String said) {
        return new ModelFailure(Kind.GARBLED, Optional.empty(), true, false, Optional.of(said), Optional.empty());
    }

    /** Safety rules forbid it. */
    static ModelFailure refused(Optional<Counted> counted) {
        return new ModelFailure(Kind.REFUSED, Optional.empty(), false, false, Optional.empty(), counted);
    }

    public ModelFailure(Kind kind) {
        this(kind, Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same question in a looser {@link ReplySchema.Form} may be taken by the same model. */
    public boolean isAboutForm() {
        return aboutForm;
    }

    /** What the model said all the same. */
    Optional<String> said() {
        return said;
    }

    /** How long the provider asks to be left alone, from when it answered; never negative. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether the provider may have worked on the answer, and count it, although nothing says so. */
    public boolean mayHaveCost() {
        return mayHaveCost;
    }

    /** Empty where it does not say. */
    public Optional<Counted> counted() {
        return counted;
    }

    /** What went wrong, and whether another model may do better. */
    public enum Kind {
        /** The time was over, or whoever asked did not want to wait any longer. */
        TIMEOUT(true),
        /** Asked too often: 429. */
        RATE_LIMITED(true),
        /** Nobody there, the connection broke, 5xx, or a model that the provider does not have. */
        UNAVAILABLE(true),
        /** It does not take such a request: 400, 422, 413. Another would see the same request. */
        BAD_REQUEST(false),
        /** It does not take our key: 401, 403. A matter of configuration. */
        UNAUTHORIZED(false),
        /** The provider's safety rules forbid question or answer. */
        REFUSED(false),
        /** More came than an answer may be. */
        TOO_LARGE(true),
        /** What came is not what the protocol says. */
        GARBLED(true),
        /** What was to be sent could not be fetched in this house, so that nobody was asked. */
        UNSENT(false);

        private final boolean askElsewhere;

        Kind(boolean askElsewhere) {
            this.askElsewhere = askElsewhere;
        }

        /** Whether the same request may go to the next model. */
        public boolean askElsewhere() {
            return askElsewhere;
        }
    }
}
