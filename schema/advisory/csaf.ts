/**
 * An advisory as a CSAF 2.0 document of the profile Security Advisory (OASIS, csaf-v2.0, sections 3 and 4.4). Pure: the same facts give the same
 * octets. Keys are in order, as the standard's optional test 6.2.13 asks.
 */
import { type AdvisoryCredit, type AdvisoryFacts, fileUrlOf, releases } from './advisory-facts.ts';
import { weaknessNames } from './weakness-names.ts';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Said of a service; who reads the file back knows it by that. */
export const kindNote = 'Kind of product';
const affectedId = 'CSAFPID-0001';
const fixedId = 'CSAFPID-0002';

/** As it is served: UTF-8 without a mark at its beginning. */
export const csafText = (facts: AdvisoryFacts): string => `${JSON.stringify(inOrder(csafDocument(facts)), null, 2)}\n`;

function csafDocument(facts: AdvisoryFacts): Json {
  const { title, score, publisher: { name, namespace, contact } } = facts;
  return {
    document: {
      aggregate_severity: score === null ? undefined : { text: score.severity, namespace: `https://www.first.org/cvss/v${score.version}/specification-document` },
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      distribution: { tlp: { label: 'WHITE', url: 'https://www.first.org/tlp/' } },
      lang: 'en',
      publisher: { category: 'vendor', name, namespace, contact_details: contact },
      references: references(facts),
      title,
      tracking: tracking(facts),
    },
    product_tree: { full_product_names: products(facts) },
    vulnerabilities: [vulnerability(facts)],
  };
}

function tracking(facts: AdvisoryFacts): Json {
  const { first, last } = releases(facts);
  return {
    id: facts.number,
    status: 'final',
    version: String(last.number),
    initial_release_date: first.at,
    current_release_date: last.at,
    revision_history: facts.revisions.map(({ number, at, note }) => ({ number: String(number), date: at, summary: note })),
  };
}

const references = (facts: AdvisoryFacts): Json => [
  { category: 'self', summary: 'This advisory as CSAF 2.0', url: fileUrlOf(facts) },
  { category: 'self', summary: 'This advisory as a page', url: facts.page },
  ...facts.references.map((url) => ({ category: 'external', summary: url, url })),
];

/** Of a service there is one version at a time, so the day of the fix tells the two apart. */
function names({ product, versions, fixedIn, fixedOn }: AdvisoryFacts): { readonly affected: string; readonly fixed: string | null } {
  if (versions !== null) return { affected: `${product} ${versions}`, fixed: fixedIn === null ? null : `${product} ${fixedIn}` };
  if (fixedOn === null) return { affected: product, fixed: null };
  return { affected: `${product} until ${fixedOn}`, fixed: `${product} since ${fixedOn}` };
}

function products(facts: AdvisoryFacts): Json {
  const { affected, fixed } = names(facts);
  const product = (id: string, name: string): Json => ({
    name, product_id: id, product_identification_helper: { x_generic_uris: [{ namespace: facts.publisher.namespace, uri: `${facts.page}#${id}` }] },
  });
  return [product(affectedId, affected), ...(fixed === null ? [] : [product(fixedId, fixed)])];
}

function vulnerability(facts: AdvisoryFacts): Json {
  const { title, cveId, weakness, remediation } = facts;
  const { fixed } = names(facts);
  const named = weakness === null ? undefined : weaknessNames[weakness];
  return {
    acknowledgments: acknowledgments(facts.credits),
    cve: cveId ?? undefined,
    cwe: weakness === null || named === undefined ? undefined : { id: weakness, name: named },
    notes: notes(facts),
    product_status: { known_affected: [affectedId], ...(fixed !== null && { fixed: [fixedId] }) },
    remediations: [{ category: fixed === null ? 'mitigation' : 'vendor_fix', details: remediation, product_ids: [affectedId] }],
    scores: scores(facts),
    title,
  };
}

/** CSAF 2.0 has no field for CVSS 4.0. */
function scores({ score }: AdvisoryFacts): Json | undefined {
  if (score === null || score.version === '4.0') return undefined;
  const { vector, version, score: baseScore, severity } = score;
  return [{ cvss_v3: { version, vectorString: vector, baseScore, baseSeverity: severity }, products: [affectedId] }];
}

function notes({ summary, details, versions, weakness, score, credits }: AdvisoryFacts): Json {
  const other = (title: string, text: string): Json => ({ category: 'other', title, text });
  const unnamed = credits.filter(({ name }) => name === null).length;
  return [
    { category: 'summary', title: 'Summary', text: summary },
    ...(details === null ? [] : [{ category: 'details', title: 'Details', text: details }]),
    ...(versions === null ? [other(kindNote, 'A service that the publisher runs for its users: it is fixed on the publisher’s side.')] : []),
    ...(weakness !== null && weaknessNames[weakness] === undefined ? [other('Weakness', weakness)] : []),
    ...(score?.version === '4.0' ? [other('Severity by CVSS 4.0', `${score.vector} (${score.score.toFixed(1)}, ${score.severity}). CSAF 2.0 has no field for it.`)] : []),
    ...(unnamed > 0 ? [other('Credit', unnamed === 1 ? 'One researcher chose not to be named.' : `${unnamed} researchers chose not to be named.`)] : []),
  ];
}

function acknowledgments(credits: readonly AdvisoryCredit[]): Json | undefined {
  const named = credits.flatMap(({ name, url, organization, role }) => (name === null ? [] : [{
    names: [name],
    ...(organization !== null && { organization }),
    summary: role === 'FINDER' ? 'Found and reported it' : 'Found and reported it independently',
    ...(url !== null && { urls: [url] }),
  }]));
  return named.length === 0 ? undefined : named;
}

function inOrder(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.flatMap((one: Json) => inOrder(one) ?? []);
  if (value === undefined || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]));
}
