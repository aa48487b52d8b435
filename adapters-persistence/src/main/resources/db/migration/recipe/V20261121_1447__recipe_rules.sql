-- Which recipes are to be looked at anew, since their facts were found by other rules.
CREATE INDEX recipe_rules ON recipe ((coalesce(facts ->> 'rules', ''))) WHERE removed_at IS NULL;
