/** `GET /metrics` for Prometheus: from this machine, or with METRICS_TOKEN. Whoever may not read it finds nothing there. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import ipaddr from 'ipaddr.js';
import type { App } from '../app.ts';
import type { NodeMetrics } from './node-metrics.ts';
import { portalMetrics } from './portal-metrics.ts';

const isLoopback = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * With a token set, the token alone counts. Without one: this machine, and not on behalf of anybody else. A proxy on the same machine
 * connects from loopback too, so what it forwards is told by the headers that proxies add.
 */
export function mayReadMetrics(request: Pick<Request, 'headers' | 'socket'>, token: string | undefined): boolean {
  const { headers, socket } = request;
  if (token !== undefined) {
    const [, given] = /^Bearer ([\x21-\x7e]+)$/i.exec(headers.authorization ?? '') ?? [];
    return given !== undefined && timingSafeEqual(digest(given), digest(token));
  }
  const isForwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'].some((name) => headers[name] !== undefined);
  return !isForwarded && isLoopback(socket.remoteAddress ?? '');
}

export function metricsRoutes(app: App, metrics: NodeMetrics): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, app.config.metricsToken)) {
      response.status(404).type('text/plain').send('Nothing here.\n');
      return;
    }
    const [node, portal] = await Promise.all([metrics.registry.metrics(), portalMetrics(app)]);
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': metrics.registry.contentType }).send(`${node}\n${portal}`);
  });
  return router;
}
