package dev.galley.ai.llm;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Use;
import java.time.Duration;
import java.util.List;

/**
 * What is asked of a model. Nothing about a person is in it but what they handed in for this very question.
 *
 * @param pictures go only to models that see
 * @param language in which the answer's texts are to be
 * @param deadline for all tries together; the shorter of this and of what is set for the use counts
 * @param outputTokens how long the answer may be
 * @param keeping what is done with answers to the same question
 */
public record Question<T>(
        Use use,
        Prompt prompt,
        List<Picture> pictures,
        ReplyShape<T> shape,
        Account account,
        Language language,
        Duration deadline,
        int outputTokens,
        Keeping keeping) {
    /** What is done with answers to the same question. */
    public enum Keeping {
        /** Each is asked anew. */
        NONE,
        /** Who asks the same gets the same answer; many who ask at once wait for one. */
        KEPT,
        /** Asked anew, and kept instead of the last one. */
        RENEWED
    }

    public Question {
        pictures = List.copyOf(pictures);
        if (!deadline.isPositive() || outputTokens < 1) {
            throw new IllegalArgumentException("no time or no room for an answer: %s, %d".formatted(deadline,
                    outputTokens));
        }
    }

    /** With room for a usual answer of this use; answers about pictures are kept. */
    public Question(
            Use use,
            Prompt prompt,
            List<Picture> pictures,
            ReplyShape<T> shape,
            Account account,
            Language language,
            Duration deadline) {
        this(use, prompt, pictures, shape, account, language, deadline, use.outputTokens(),
                pictures.isEmpty() ? Keeping.NONE : Keeping.KEPT);
    }

    /** The same, within the time of its use. */
    public Question(
            Use use, Prompt prompt, List<Picture> pictures, ReplyShape<T> shape, Account account, Language language) {
        this(use, prompt, pictures, shape, account, language, use.longest());
    }

    public Question<T> withOutputTokens(int tokens) {
        return new Question<>(use, prompt, pictures, shape, account, language, deadline, tokens, keeping);
    }

    public Question<T> with(Keeping other) {
        return new Question<>(use, prompt, pictures, shape, account, language, deadline, outputTokens, other);
    }
}
