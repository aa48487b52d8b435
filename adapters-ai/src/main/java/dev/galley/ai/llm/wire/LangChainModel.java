package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Call.Expected;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import dev.galley.ai.llm.wire.Reply.Finish;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind LangChain4j, which knows the words of its protocol; time, size and verdicts are the {@link Call}'s. */
final class LangChainModel implements Model {
    private static final Logger LOG = LoggerFactory.getLogger(LangChainModel.class);
    private static final ThreadFactory READERS = Thread.ofVirtual().name("model-stream").factory();

    private final Endpoint endpoint;
    private final String name;
    private final boolean seesPictures;
    private final ChatModel whole;
    private final StreamingChatModel streaming;
    private final Function<Request, ChatRequestParameters> parameters;
    private final Calls calls;

    /** Opens calls of a kind with a time limit. */
    interface Calls {
        Call open(Expected expected, Duration timeLimit);
    }

    LangChainModel(Endpoint endpoint, String name, boolean seesPictures, ChatModel whole, StreamingChatModel streaming,
            Function<Request, ChatRequestParameters> parameters, Calls calls) {
        this.endpoint = endpoint;
        this.name = name;
        this.seesPictures = seesPictures;
        this.whole = whole;
        this.streaming = streaming;
        this.parameters = parameters;
        this.calls = calls;
    }

    @Override
    public String provider() {
        return endpoint.protocol().word();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean seesPictures() {
        return seesPictures;
    }

    @Override
    public Reply answer(Request request, Duration timeLimit) throws ModelFailure {
        var asked = asked(request);
        try (var call = calls.open(Expected.ANSWER, timeLimit)) {
            call.shows(request.pictures());
            try {
                var reply = reply(ScopedValue.where(Call.CURRENT, call).call(() -> whole.chat(asked)));
                call.check();
                return reply;
            } catch (RuntimeException unreadable) {
                var failure = failure(call, unreadable);
                return failure.said()
                        .map(said -> new Reply(said, OptionalInt.empty(), OptionalInt.empty(), Reply.Finish.UNTOLD))
                        .orElseThrow(() -> failure);
            }
        }
    }

    @Override
    public ReplyStream stream(Request request, Duration timeLimit) {
        var asked = asked(request);
        var call = calls.open(Expected.STREAM, timeLimit);
        call.shows(request.pictures());
        var pieces = new Pieces(call);
        READERS.newThread(() -> ScopedValue.where(Call.CURRENT, call).run(() -> {
            try {
                streaming.chat(asked, new Into(call, pieces));
                if (!pieces.isComplete()) {
                    call.fail(Kind.GARBLED); // unless it has failed before
                }
            } catch (RuntimeException unreadable) {
                failure(call, unreadable);
            }
        })).start();
        return pieces;
    }

    /** Takes from LangChain4j what it has read; on the stream's own thread. */
    private record Into(Call call, Pieces pieces) implements StreamingChatResponseHandler {
        @Override
        public void onPartialResponse(String text) {
            pieces.put(text);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            pieces.complete(reply(response));
        }

        @Override
        public void onError(Throwable broken) {
            failure(call, broken);
        }
    }

    private static ModelFailure failure(Call call, Throwable broken) {
        if (call.failure().isEmpty()) {
            LOG.info("An answer of {} could not be read: {}", call.protocol(), broken.getClass().getSimpleName());
            LOG.debug("Because of", broken); // which may quote it
        }
        call.fail(Kind.GARBLED); // the first reason stays
        return call.failure().orElseGet(() -> new ModelFailure(Kind.GARBLED));
    }

    private ChatRequest asked(Request request) {
        if (request.showsPictures() && !seesPictures) {
            throw new IllegalArgumentException(name + " sees no pictures");
        }
        var messages = new ArrayList<ChatMessage>();
        request.instructions().ifPresent(said -> messages.add(SystemMessage.from(said)));
        for (var turn : request.turns()) {
            messages.add(turn.byUser() ? UserMessage.from(contents(turn)) : AiMessage.from(turn.text()));
        }
        return ChatRequest.builder().messages(messages).parameters(parameters.apply(request)).build();
    }

    private static List<Content> contents(Request.Turn turn) {
        var contents = new ArrayList<Content>();
        contents.add(TextContent.from(turn.text()));
        turn.pictures().forEach(picture -> contents.add(ImageContent.from(picture.name(), picture.mediaType())));
        return contents;
    }

    static @Nullable ResponseFormat format(Request request) {
        if (request.schema().isEmpty()) {
            return null;
        }
        var schema = request.schema().get();
        return switch (schema.form()) {
            case BY_SCHEMA -> ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(
                    JsonSchema.builder().name(schema.name()).rootElement(JsonRawSchema.from(schema.json())).build())
                    .build();
            case AS_JSON -> ResponseFormat.JSON;
            case IN_WORDS -> null;
        };
    }

    private static Reply reply(ChatResponse response) {
        var usage = response.tokenUsage();
        return new Reply(Objects.requireNonNullElse(response.aiMessage().text(), ""),
                inputTokens(usage), output(usage), finish(response));
    }

    static OptionalInt inputTokens(@Nullable TokenUsage usage) {
        return usage == null ? OptionalInt.empty() : count(usage.inputTokenCount());
    }

    private static OptionalInt output(@Nullable TokenUsage usage) {
        if (usage == null) {
            return OptionalInt.empty();
        }
        var said = count(usage.outputTokenCount());
        var thought = usage instanceof GoogleAiGeminiTokenUsage gemini
                ? count(gemini.thoughtsTokenCount())
                : OptionalInt.empty(); // Gemini counts and bills them apart
        return thought.isEmpty()
                ? said
                : OptionalInt.of((int) Math.min(Integer.MAX_VALUE,
                        (long) said.orElse(0) + thought.getAsInt()));
    }

    private static OptionalInt count(@Nullable Integer tokens) {
        return tokens == null || tokens < 0 ? OptionalInt.empty() : OptionalInt.of(tokens);
    }

    private static Finish finish(ChatResponse response) {
        return response.finishReason() == FinishReason.STOP
                ? Finish.COMPLETE
                : response.finishReason() == FinishReason.LENGTH ? Finish.LENGTH : Finish.UNTOLD;
    }
}
