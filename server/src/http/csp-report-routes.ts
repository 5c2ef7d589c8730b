/**
 * POST /csp-report: what browsers did not let a page of ours do, by `report-to` (Reporting API) and `report-uri` (CSP 2). Anybody may send
 * anything, so it is counted and logged by kinds alone: no address of a page, a script or a person is repeated.
 */
import { json, Router } from 'express';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import { type NodeMetrics, placeOfPath } from '../metrics/node-metrics.ts';
import { cspReportPath } from './content-security.ts';

const text = v.optional(v.pipe(v.string(), v.maxLength(4_000)), '');
const oldReport = v.object({ 'csp-report': v.object({ 'effective-directive': text, 'violated-directive': text, 'blocked-uri': text, 'document-uri': text, 'disposition': text }) });
const newReports = v.pipe(v.array(v.object({ type: v.string(), body: v.object({ effectiveDirective: text, blockedURL: text, documentURL: text, disposition: text }) })), v.maxLength(20));

const directives = new Set([
  'default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr', 'img-src', 'connect-src', 'worker-src', 'font-src',
  'manifest-src', 'form-action', 'base-uri', 'frame-ancestors', 'frame-src', 'object-src', 'media-src', 'child-src', 'require-trusted-types-for', 'trusted-types',
]);
const blockedKinds = new Set(['inline', 'eval', 'wasm-eval', 'data', 'blob', 'self', 'trusted-types-policy', 'trusted-types-sink']);

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly page: string;
}

function violation(directive: string, blocked: string, page: string): Violation {
  const [name = ''] = directive.split(/\s/, 1);
  const [kind = ''] = blocked.split(':', 1);
  return {
    directive: directives.has(name) ? name : 'other',
    blocked: blockedKinds.has(kind) ? kind : blocked === '' ? 'nothing' : 'elsewhere',
    page: URL.canParse(page) ? placeOfPath(new URL(page).pathname) : 'unknown',
  };
}

function violationsIn(body: unknown): readonly Violation[] {
  const old = v.safeParse(oldReport, body);
  if (old.success) {
    const { 'effective-directive': effective, 'violated-directive': violated, 'blocked-uri': blocked, 'document-uri': page } = old.output['csp-report'];
    return [violation(effective || violated, blocked, page)];
  }
  const reports = v.safeParse(newReports, body);
  return reports.success
    ? reports.output.filter(({ type }) => type === 'csp-violation').map(({ body: { effectiveDirective, blockedURL, documentURL } }) => violation(effectiveDirective, blockedURL, documentURL))
    : [];
}

interface ReportParts {
  readonly log: Logger;
  readonly limits: AuthLimits;
  readonly metrics: NodeMetrics;
}

export function cspReportRoutes({ log, limits, metrics }: ReportParts): Router {
  const router = Router();
  const body = json({ type: ['application/csp-report', 'application/reports+json', 'application/json'], limit: '16kb', inflate: false });
  router.post(cspReportPath, async (request, response, next) => {
    await limits.take('cspReportsFrom', placeOf(request.ip));
    next();
  }, body, (request, response) => {
    const violations = violationsIn(request.body);
    for (const { directive } of violations) metrics.countViolation(directive);
    // One line of each kind: who sends twenty at a time from many places must not fill the log by them.
    for (const one of new Map(violations.map((violation) => [Object.values(violation).join(' '), violation])).values()) log.warn(one, 'a browser refused something of a page');
    response.set('Cache-Control', 'no-store').status(204).end();
  });
  return router;
}
