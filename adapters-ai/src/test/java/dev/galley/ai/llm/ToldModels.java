package dev.galley.ai.llm;

import dev.galley.domain.llm.Unanswered;
import dev.galley.domain.llm.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Answers what it was told to, in the JSON that a model would write; keeps what it was asked. */
public final class ToldModels implements Models {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Question<?>> asked = new ArrayList<>();
    private Function<Question<?>, Optional<String>> reply = _ -> Optional.empty();
    private Unanswered otherwise = Unanswered.NO_PROVIDER;
    private boolean there = true;

    public ToldModels replies(String json) {
        reply = _ -> Optional.of(json);
        return this;
    }

    public ToldModels replies(Function<Question<?>, Optional<String>> byQuestion) {
        reply = byQuestion;
        return this;
    }

    public ToldModels silent(Unanswered why) {
        reply = _ -> Optional.empty();
        otherwise = why;
        return this;
    }

    public ToldModels gone() {
        there = false;
        return this;
    }

    public List<Question<?>> asked() {
        return asked;
    }

    /** What a question is about, as it stands behind the fence. */
    public static String data(Question<?> question) {
        return String.join("\n", question.prompt().data().values());
    }

    @Override
    public boolean hasOne(Use use) {
        return there;
    }

    @Override
    public <T> Answer<T> ask(Question<T> question) {
        asked.add(question);
        var said = reply.apply(question);
        if (said.isEmpty()) {
            return new Answer.None<>(otherwise);
        }
        try {
            return new Answer.Given<>(question.shape().reader().read(JSON.readTree(said.get())), "test:model");
        } catch (UnusableReply unusable) {
            return new Answer.None<>(Unanswered.UNUSABLE);
        }
    }

    @Override
    public Answer<String> stream(Question<String> question, Consumer<String> pieces) {
        throw new UnsupportedOperationException("nothing here streams");
    }
}
