/** Reports as many people might write them: flaws in parts of services, each told by sentences that others choose too. The same each time. */
import type { IssueType } from '../../../generated/graphql.ts';
import type { OpenedCase, WordsFacts } from '../words-api.ts';

const flaws = [
  ['The value is shown without escaping.', 'Markup in it is rendered as HTML.', 'An svg element with onload runs my script.', 'The alert appears for whoever opens it.', 'Script of mine reads the session of the victim.', 'Cross-site scripting, stored.', 'The content policy allows inline handlers.'],
  ['The record of another account comes back.', 'Only the number in the address has to change.', 'No check of ownership is made.', 'I counted upwards and got strangers’ data.', 'An object reference that is not protected.', 'Both accounts are on the free plan.', 'Authorization is missing here.'],
  ['A quote breaks the statement.', 'With sleep(5) the answer takes five seconds.', 'The database error names the table.', 'Boolean conditions change the order of rows.', 'Injection into SQL.', 'sqlmap confirms it as time based.', 'The parameter is concatenated.'],
  ['The server fetches any address.', 'The metadata service at 169.254.169.254 answers.', 'A redirect to localhost is followed.', 'Internal hosts can be scanned by timing.', 'Requests are forged on the server side.', 'DNS rebinding gets around the list.', 'I saw the request in my collaborator.'],
  ['No token protects the form.', 'A page of mine posts it while the victim is signed in.', 'SameSite is None on the cookie.', 'The setting changes without a click.', 'Origin is not looked at.', 'Forged across sites.', 'The victim only has to visit.'],
  ['The token does not expire.', 'After the password was changed the session lives on.', 'Signing out leaves the cookie valid.', 'I replayed it a week later.', 'Sessions are never revoked.', 'The refresh works for ever.', 'Stolen once, valid always.'],
  ['The archive is unpacked outside of its folder.', 'Dots and slashes in a name are kept.', 'The file lands in the web root.', 'Traversal through the upload.', 'A name of ../../ is taken.', 'It overwrites a template.', 'Names are not normalized.'],
  ['The link takes any address after next=.', 'It leads to a page of the attacker.', 'People trust the domain that they see.', 'An open redirect.', 'Two slashes are enough.', 'The check compares beginnings only.', 'Useful for phishing of the sign-in.'],
] as const;
const issueTypes = ['CROSS_SITE_SCRIPTING', 'AUTHORIZATION_BYPASS', 'SQL_INJECTION', 'SERVER_SIDE_REQUEST_FORGERY', 'CROSS_SITE_REQUEST_FORGERY', 'AUTHENTICATION_BYPASS', 'PATH_TRAVERSAL', 'OPEN_REDIRECT'] as const satisfies readonly IssueType[];
const parts = [
  ['calendar', 'event invitation recurring attendee busy agenda', 'calendar.example.org', '/events/share', 'summary'], ['invoices', 'invoice billing tax receipt customer amount', 'pay.example.org', '/invoices/export', 'invoiceId'],
  ['address book', 'contact vcard phone group birthday avatar', 'contacts.example.org', '/vcard/import', 'note'], ['shared folder', 'folder quota share collaborator trash preview', 'drive.example.org', '/share/link', 'folder'],
  ['mail filter', 'filter forward vacation sieve inbox label', 'mail.example.org', '/filters/rules', 'forwardTo'], ['video meeting', 'meeting lobby recording camera guest waiting', 'meet.example.org', '/rooms/join', 'room'],
  ['survey', 'survey question respondent ballot chart answer', 'forms.example.org', '/surveys/results', 'survey'], ['wiki', 'wiki revision macro heading page attachment', 'wiki.example.org', '/pages/history', 'revision'],
  ['build pipeline', 'pipeline runner artifact branch secret stage', 'ci.example.org', '/jobs/artifacts', 'artifact'], ['status board', 'status incident subscriber uptime component banner', 'status.example.org', '/incidents/new', 'component'],
  ['webshop', 'basket voucher checkout stock discount parcel', 'shop.example.org', '/basket/voucher', 'voucher'], ['chat', 'channel mention emoji thread reaction bot', 'chat.example.org', '/channels/topic', 'topic'],
  ['photo album', 'album photo thumbnail exif slideshow camera', 'photos.example.org', '/albums/embed', 'album'], ['notes', 'notebook checklist reminder pinned sketch tag', 'notes.example.org', '/notes/publish', 'notebook'],
  ['maps', 'route marker geocode tile bookmark traffic', 'maps.example.org', '/routes/share', 'marker'], ['password vault', 'vault entry generator passphrase autofill folder', 'vault.example.org', '/vault/export', 'entry'],
  ['tickets', 'ticket queue agent escalation canned customer', 'help.example.org', '/tickets/merge', 'ticket'], ['domain panel', 'domain zone nameserver record registrar transfer', 'domains.example.org', '/zones/import', 'zone'],
  ['newsletter', 'newsletter subscriber campaign template bounce segment', 'news.example.org', '/campaigns/preview', 'campaign'], ['time sheets', 'timesheet project hours approval overtime week', 'time.example.org', '/sheets/approve', 'sheet'],
] as const;
const asides = [
  'Tested with a current Firefox.', 'I used two accounts of my own.', 'Nothing of other people was looked at.', 'Please tell me when it is fixed.', 'I found it by accident.', 'A recording is attached.', 'Burp shows the whole exchange.',
  'It worked three times of three.', 'In a private window as well.', 'I stopped there.', 'My first report, be kind.', 'Reproduced this morning.', 'The mobile app behaves the same.', 'curl is enough to show it.', 'I am happy to explain.', 'A bounty is not why I write.',
] as const;

/** The same numbers each time: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const some = <T>(next: () => number, of: readonly T[], count: number): T[] =>
  of.map((value) => ({ value, at: next() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ value }) => value);

function told(next: () => number, number: string, flaw: number, part: number): OpenedCase {
  const [name, nouns, host, path, parameter] = parts[part] ?? parts[0];
  const [first = '', ...others] = some(next, flaws[flaw] ?? flaws[0], 4);
  const about = some(next, nouns.split(' '), 4);
  const where = next() < 0.5 ? `https://${host}${path}?${parameter}=1` : `${path} with ${parameter}`;
  const report = [`In the ${name}, open ${where} and look at ${about[0]} and ${about[1]}.`, ...others, `It concerns every ${about[2]} and ${about[3]}.`, ...some(next, asides, 3)].join('\n');
  return { number, key: number, title: { text: `${first} (${name})`, mark: 'NONE' }, report: { text: report, mark: 'NONE' }, hasFault: false };
}

interface MadeReports {
  readonly facts: ReadonlyMap<string, WordsFacts>;
  readonly cases: readonly OpenedCase[];
  /** Pairs that tell of the same flaw in the same part. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Told once. */
  readonly singles: readonly string[];
}

/** 160 flaws, of which every fourth is told twice. */
export function madeReports(): MadeReports {
  const next = chance(7);
  const cases: OpenedCase[] = [];
  const pairs: [string, string][] = [];
  const singles: string[] = [];
  const facts = new Map<string, WordsFacts>();
  const add = (flaw: number, part: number): string => {
    const number = `LRL-2026-${String(cases.length + 1).padStart(6, '0')}`;
    cases.push(told(next, number, flaw, part));
    // One in twenty does not say of what type it is.
    facts.set(number, { service: parts[part]?.[2] ?? null, issueType: next() < 0.05 ? null : (issueTypes[flaw] ?? null), state: 'TRIAGING', resolution: null, submittedAt: '2026-01-01T00:00:00.000Z' });
    return number;
  };
  for (let at = 0; at < flaws.length * parts.length; at += 1) {
    const [flaw, part] = [at % flaws.length, Math.floor(at / flaws.length)];
    if ((flaw + part) % 4 === 0) pairs.push([add(flaw, part), add(flaw, part)]);
    else singles.push(add(flaw, part));
  }
  return { facts, cases, pairs, singles };
}
