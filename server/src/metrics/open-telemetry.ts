/** The one door to OpenTelemetry. Loaded only where a collector is configured. */
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Outcome, Tracing } from './tracing.ts';

const codeOf = (outcome: Outcome): SpanStatusCode => (outcome === 'ok' ? SpanStatusCode.UNSET : SpanStatusCode.ERROR);

export function openTelemetry(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 5_000 });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'laurel' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('laurel');
  return {
    begin: (name) => {
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER });
      const inSpan = trace.setSpan(context.active(), span);
      return {
        within: (part, outcome, tookMilliseconds) => {
          const endTime = Date.now();
          tracer.startSpan(part, { startTime: endTime - tookMilliseconds }, inSpan).setStatus({ code: codeOf(outcome) }).end(endTime);
        },
        end: (outcome) => span.setStatus({ code: codeOf(outcome) }).end(),
      };
    },
    stop: () => provider.shutdown(),
  };
}
