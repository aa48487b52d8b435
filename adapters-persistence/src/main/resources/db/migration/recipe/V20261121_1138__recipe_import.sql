-- An import that takes its time, and what became of each of its recipes.
CREATE TABLE recipe_import (
    id            uuid PRIMARY KEY,
    owner_id      uuid NOT NULL,
    status        text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    url           text,  -- of the page, or
    file_name     text,  -- what the person calls the file
    updates       boolean NOT NULL,
    total         int,   -- known when the source was read
    attempts      int NOT NULL,
    error_code    text,
    error_message text,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);

CREATE INDEX recipe_import_owner ON recipe_import (owner_id);
CREATE INDEX recipe_import_updated ON recipe_import (updated_at);

-- The file, in parts small enough for memory; gone when the import is over.
CREATE TABLE recipe_import_part (
    import_id uuid NOT NULL REFERENCES recipe_import (id) ON DELETE CASCADE,
    number    int NOT NULL,
    content   bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
-- It is packed already as a rule, and is read once.
ALTER TABLE recipe_import_part ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE recipe_import_entry (
    import_id     uuid NOT NULL REFERENCES recipe_import (id) ON DELETE CASCADE,
    position      int NOT NULL,
    name          text NOT NULL,
    outcome       text NOT NULL CHECK (outcome IN ('IMPORTED', 'DUPLICATE', 'FAILED')),
    recipe_id     uuid,
    error_code    text,
    error_message text,
    PRIMARY KEY (import_id, position)
);

-- From where each part of an imported version came, and by what the same recipe would be known again.
CREATE TABLE recipe_provenance (
    recipe_id  uuid NOT NULL REFERENCES recipe (id) ON DELETE CASCADE,
    version    int NOT NULL,
    owner_id   uuid NOT NULL,
    places     jsonb NOT NULL,
    set_aside  jsonb NOT NULL,
    page       text,           -- the address without what does not matter
    words      bytea NOT NULL, -- SHA-256 of name, lines and steps
    created_at timestamptz NOT NULL,
    PRIMARY KEY (recipe_id, version)
);

CREATE INDEX recipe_provenance_words ON recipe_provenance (owner_id, words);
CREATE INDEX recipe_provenance_page ON recipe_provenance (owner_id, page) WHERE page IS NOT NULL;
