/**
 * What one node counts of its own work, by kinds alone: no identity, no number of a case, no address is ever a label. `/metrics` hands it
 * to Prometheus.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { poolsOf } from './pools.ts';
import type { Outcome, Traced } from './tracing.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const places = new Set(['graphql', 'auth', 'attachments', 'assets', 'log', 'healthz', 'readyz', 'metrics']);

/** The first part of a path where it is one of ours, `page` for everything else that people open. */
export function placeOfPath(url: string): string {
  const [, first = ''] = /^\/([^/?#]*)/.exec(url) ?? [];
  if (first === '.well-known' || /\.(?:asc|atom|json|svg|txt)$/.test(first)) return 'files';
  return places.has(first) ? first : 'page';
}

export interface NodeMetrics {
  readonly registry: Registry;
  readonly countRequest: (request: IncomingMessage, response: ServerResponse, requestId: string) => void;
  /** @param directive of the Content Security Policy, one of a list of ours */
  readonly countViolation: (directive: string) => void;
  /** @param operation a root field of the schema @param outcome whether it answered without errors */
  readonly countOperation: (kind: string, operation: string, outcome: Outcome, tookMilliseconds: number, requestId: string) => void;
}

export function nodeMetrics(app: App): NodeMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'laurel_http_requests_total', help: 'Requests answered, by place and class of status.', labelNames: ['place', 'status'], registers });
  const operations = new Histogram({
    name: 'laurel_graphql_duration_seconds', help: 'How long operations took, by kind and first root field.', labelNames: ['kind', 'operation', 'outcome'], buckets: seconds, registers,
  });
  new Gauge({
    name: 'laurel_database_connections', help: 'Connections of this node, by pool and what they do; waiting: callers that wait for one.', labelNames: ['pool', 'state'], registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of poolsOf(app)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
  const violations = new Counter({ name: 'laurel_csp_violations_total', help: 'What browsers refused of our pages, by directive.', labelNames: ['directive'], registers });
  const underWay = new Map<string, Traced>();
  return {
    registry,
    countRequest: (request, response, requestId) => {
      const place = placeOfPath(request.url ?? '/');
      const traced = app.tracing?.begin(`HTTP ${place}`);
      if (traced) underWay.set(requestId, traced);
      response.once('close', () => {
        requests.inc({ place, status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'cut' });
        underWay.delete(requestId);
        traced?.end(response.statusCode < 500 ? 'ok' : 'error');
      });
    },
    countViolation: (directive) => violations.inc({ directive }),
    countOperation: (kind, operation, outcome, took, requestId) => {
      operations.observe({ kind, operation, outcome }, took / 1_000);
      underWay.get(requestId)?.within(`${kind} ${operation}`, outcome, took);
    },
  };
}
