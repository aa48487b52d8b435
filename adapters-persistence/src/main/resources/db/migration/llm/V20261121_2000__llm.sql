-- What is used of a model's allowance: rows live for little more than a minute.
CREATE TABLE llm_budget_use (
    id uuid PRIMARY KEY,
    model text NOT NULL,
    at timestamptz NOT NULL,
    tokens integer NOT NULL CHECK (tokens >= 0)
);
CREATE INDEX llm_budget_use_model ON llm_budget_use (model, at);

-- Every call of a model, written before it is made and settled when it has ended.
CREATE TABLE llm_call (
    id uuid PRIMARY KEY,
    question uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    user_id uuid,
    tier text,
    use text NOT NULL,
    model text NOT NULL,
    prompt text NOT NULL,
    at timestamptz NOT NULL,
    reserved_tokens integer NOT NULL CHECK (reserved_tokens >= 0),
    -- null while it runs
    outcome text,
    input_tokens integer NOT NULL DEFAULT 0 CHECK (input_tokens >= 0),
    output_tokens integer NOT NULL DEFAULT 0 CHECK (output_tokens >= 0),
    estimated boolean NOT NULL DEFAULT false,
    -- null: the model has no price
    cost_micros bigint,
    took_millis integer
);
CREATE INDEX llm_call_at ON llm_call (at);
CREATE INDEX llm_call_user ON llm_call (user_id, at) WHERE user_id IS NOT NULL;
CREATE INDEX llm_call_question ON llm_call (question);
CREATE INDEX llm_call_open ON llm_call (at) WHERE outcome IS NULL;

CREATE TABLE llm_quota_use (
    user_id uuid NOT NULL,
    quota text NOT NULL,
    key text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (user_id, quota, key)
);
CREATE INDEX llm_quota_use_at ON llm_quota_use (at);

CREATE TABLE llm_consent (
    user_id uuid NOT NULL,
    provider text NOT NULL,
    agreed boolean NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (user_id, provider)
);

-- Replies for those who ask the same, and who is asking right now.
CREATE TABLE llm_reply (
    key text PRIMARY KEY,
    context text NOT NULL,
    looks bigint,
    user_id uuid,
    claim uuid,
    claimed_until timestamptz,
    reply text,
    model text,
    kept_until timestamptz
);
CREATE INDEX llm_reply_context ON llm_reply (context) WHERE reply IS NOT NULL AND looks IS NOT NULL;
CREATE INDEX llm_reply_kept_until ON llm_reply (kept_until);
CREATE INDEX llm_reply_user ON llm_reply (user_id) WHERE user_id IS NOT NULL;
