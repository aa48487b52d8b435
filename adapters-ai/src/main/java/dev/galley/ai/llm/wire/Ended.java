package dev.galley.ai.llm.wire;

import dev.langchain4j.exception.NonRetriableException;

/** Takes a call that has failed out of LangChain4j, past its own retries: some of its models have them without a setting. */
@SuppressWarnings("serial") // never serialized
final class Ended extends NonRetriableException {
    Ended(ModelFailure why) {
        super(why);
    }
}
