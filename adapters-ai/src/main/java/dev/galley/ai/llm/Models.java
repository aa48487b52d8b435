package dev.galley.ai.llm;

import dev.galley.domain.llm.Use;
import java.util.function.Consumer;

/**
 * The way to all language models: asks those of a use's chain, one after the other, until one gives an answer that can be
 * used. Blocks, so call it from a virtual thread and outside any transaction. Safe for many threads; interrupting the
 * thread that waits ends the call at the provider too.
 */
public interface Models {
    /** Whether any model is configured for this use. Without one, nothing need be asked. */
    boolean hasOne(Use use);

    /**
     * Never throws for anything a model or provider does. Ends within the question's deadline, give or take a tenth of a
     * second.
     */
    <T> Answer<T> ask(Question<T> question);

    /**
     * Hands the answer on as it comes, without links. Another model is asked only as long as nothing has been handed on;
     * after that a failure ends the answer with what there is. To stop, interrupt the thread: the answer is then
     * {@link dev.galley.domain.llm.Unanswered#OUT_OF_TIME} and the thread stays interrupted.
     *
     * @param question whose shape is {@link ReplyShape#text}
     * @param pieces is called on this thread, with texts that are not empty
     * @return the whole text, as it was handed on
     */
    Answer<String> stream(Question<String> question, Consumer<String> pieces);
}
