-- What whoever left made of recipes: hidden and not counted, until it is erased.
ALTER TABLE recipe_favorite ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE recipe_rating ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE recipe_cooked ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;

-- The first version that others may see while it is public: what was written before was for its author's eyes.
ALTER TABLE recipe ADD COLUMN public_from int NOT NULL DEFAULT 1;
-- Nobody knows any more since when those of people are public.
UPDATE recipe SET public_from = version WHERE owner_id IS NOT NULL;
