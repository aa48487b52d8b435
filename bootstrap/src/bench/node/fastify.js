import fastifyEtag from '@fastify/etag';
import Fastify from 'fastify';
import { notFound, ready, recipe } from './recipes.js';

const app = Fastify();
await app.register(fastifyEtag);
app.get('/api/v1/recipes/:id', async (request, reply) => {
  const found = await recipe(request.params.id);
  if (found === undefined) return reply.code(404).send(notFound);
  return found;
});
await app.listen({ host: '127.0.0.1', port: 0 });
ready(app.server.address().port);
