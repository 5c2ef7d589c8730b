/**
 * What partners say of services and cases, as pages are given it: of the right shape, capped, and visible. Other people's software wrote
 * it, so a wrong shape is no answer, and a name that hides or turns round letters is shown without them.
 */
import * as v from 'valibot';
import { shownPart } from '../names/shown-text-rules.ts';
import { SupergraphAway } from './ask-supergraph.ts';

export interface ServiceInventory {
  readonly slug: string;
  /** Null where nobody is named. */
  readonly owner: string | null;
  /** How many there are. */
  readonly deployments: number;
}
export interface Deployment {
  readonly id: string;
  readonly environment: string;
  readonly region: string;
  readonly revision: string;
}
export interface CaseInventory {
  readonly owner: { readonly name: string; readonly contact: string | null } | null;
  readonly onCall: { readonly name: string; readonly contact: string | null; readonly until: string | null } | null;
  /** The first of them. */
  readonly deployments: readonly Deployment[];
  readonly deploymentCount: number;
}
export interface ServicesPage {
  readonly services: readonly ServiceInventory[];
  /** Null where there is no more. */
  readonly next: string | null;
}

/** Letters of one text, and deployments that a page lists. */
const [longest, mostListed] = [120, 50];

const text = v.pipe(v.string(), v.transform((given) => {
  const shown = shownPart(given).replaceAll(/\s+/g, ' ').trim();
  return shown.length > longest ? `${[...shown].slice(0, longest - 1).join('')}…` : shown;
}));
/** What is left out, null or says nothing. */
const maybe = v.pipe(v.nullish(text, null), v.transform((given) => given || null));
/** RFC 3339, else nothing. */
const moment = v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null);
const named = <T extends { readonly name: string }>(given: T | null | undefined): T | null => (given?.name ? given : null);

const owner = v.pipe(v.nullish(v.object({ name: text, contact: maybe })), v.transform(named));
const onCall = v.pipe(v.nullish(v.object({ name: text, contact: maybe, until: moment })), v.transform(named));
const deployment = v.object({ id: text, environment: text, region: text, revision: text });

const servicesShape = v.object({
  onlineServices: v.object({
    edges: v.pipe(v.array(v.nullable(v.object({
      node: v.nullable(v.object({ slug: v.pipe(v.string(), v.maxLength(100)), owner, deployments: v.nullish(v.array(v.unknown()), []) })),
    }))), v.maxLength(100)),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullish(v.pipe(v.string(), v.maxLength(500))) }),
  }),
});
const caseShape = v.object({
  case: v.nullable(v.object({
    number: v.string(),
    onlineService: v.nullish(v.object({ owner, onCall })),
    affectedDeployments: v.nullish(v.array(deployment), []),
  })),
});

function read<S extends v.GenericSchema>(shape: S, data: unknown): v.InferOutput<S> {
  const result = v.safeParse(shape, data);
  // Its messages repeat what was sent.
  if (!result.success) throw new SupergraphAway('SHAPE', result.issues[0].path?.map(({ key }) => String(key)).join('.'));
  return result.output;
}

/** @throws SupergraphAway */
export function readServices(data: unknown): ServicesPage {
  const { edges, pageInfo } = read(servicesShape, data).onlineServices;
  const services = edges.flatMap((edge) => (edge?.node ? [{ slug: edge.node.slug, owner: edge.node.owner?.name ?? null, deployments: edge.node.deployments.length }] : []));
  return { services, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}

/** Null for a case that is hidden or missing. @throws SupergraphAway */
export function readCase(data: unknown): CaseInventory | null {
  const found = read(caseShape, data).case;
  if (found === null) return null;
  const { onlineService: service, affectedDeployments: all } = found;
  return { owner: service?.owner ?? null, onCall: service?.onCall ?? null, deployments: all.slice(0, mostListed), deploymentCount: all.length };
}
