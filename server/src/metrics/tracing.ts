/**
 * Traces of what a node does, for who collects them (OTEL_EXPORTER_OTLP_ENDPOINT): names of operations and tasks, times and outcomes. No
 * variable, word, address, identity or number of a case is ever in a span. Without a collector nothing of it is loaded.
 */

export type Outcome = 'ok' | 'error';

export interface Traced {
  /** Something within it that has just ended, and how long it took. */
  readonly within: (name: string, outcome: Outcome, tookMilliseconds: number) => void;
  readonly end: (outcome: Outcome) => void;
}

export interface Tracing {
  /** @param name of a fixed set: a place of HTTP, a root field, a task */
  readonly begin: (name: string) => Traced;
  /** What was collected goes out. */
  readonly stop: () => Promise<void>;
}

/** @param endpoint the collector's OTLP over HTTP, `http://127.0.0.1:4318` */
export async function startTracing(endpoint: string | undefined): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined;
  const { openTelemetry } = await import('./open-telemetry.ts');
  return openTelemetry(endpoint);
}
