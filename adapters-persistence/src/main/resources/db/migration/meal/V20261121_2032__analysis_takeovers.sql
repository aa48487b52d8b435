ALTER TABLE meal_analysis ADD COLUMN takeovers integer NOT NULL DEFAULT 0;
