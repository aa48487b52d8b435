// One recipe by its id, in one prepared statement, over a pool as large as Galley's.
import pg from 'pg';

const pool = new pg.Pool({ max: Number(process.env.POOL ?? 8) }); // where it is, libpq's variables say

const text = `
  SELECT r.id, r.slug, r.status, r.language, r.version, r.facts,
         r.rating_sum, r.rating_count, r.favorite_count, r.cooked_count, r.created_at, r.updated_at, v.content
  FROM recipe r JOIN recipe_version v ON v.recipe_id = r.id AND v.number = r.version
  WHERE r.id = $1 AND r.status = 'PUBLISHED' AND r.removed_at IS NULL`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function recipe(id) {
  if (!uuid.test(id)) return undefined;
  const { rows } = await pool.query({ name: 'recipe', text, values: [id] });
  const row = rows[0];
  if (row === undefined) return undefined;
  const count = Number(row.rating_count);
  return {
    id: row.id,
    slug: row.slug,
    ...row.content,
    ...row.facts,
    language: row.language,
    rating: { average: count === 0 ? undefined : Number(row.rating_sum) / count, count },
    favoriteCount: Number(row.favorite_count),
    cookedCount: Number(row.cooked_count),
    version: row.version,
    status: row.status.toLowerCase(),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export const notFound = { success: false, error: { code: 'RECIPE_NOT_FOUND', message: 'there is no such recipe' } };

export const ready = (port) => console.log(`ready on port ${port}`);
