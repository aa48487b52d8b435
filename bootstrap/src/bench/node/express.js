import express from 'express';
import { notFound, ready, recipe } from './recipes.js';

const app = express(); // makes ETags and answers 304 by itself
app.get('/api/v1/recipes/:id', async (request, response) => {
  const found = await recipe(request.params.id);
  if (found === undefined) return response.status(404).json(notFound);
  return response.json(found);
});
const server = app.listen(0, '127.0.0.1', () => ready(server.address().port));
