/** What researchers report in the example: one entry a kind of flaw, filled with the part of the service that it is about. */
import type { IssueType } from '../cases/case-facts.ts';

/** {service}, {host}, {place}, {path} and {parameter} are filled in. */
export interface ReportArchetype {
  readonly issueType: IssueType;
  readonly weakness: string;
  readonly cvssVector: string;
  readonly titles: readonly string[];
  readonly steps: string;
  readonly configuration?: string;
  readonly impact: string;
}

export const reportArchetypes: readonly ReportArchetype[] = [
  {
    issueType: 'CROSS_SITE_SCRIPTING', weakness: 'CWE-79', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:L/A:N',
    titles: ['Stored XSS in {place} through the {parameter} field', 'Script runs for everybody who opens {place}', 'Markup in {parameter} is not escaped in {place}'],
    steps: '1. As account A open https://{host}{path} and set {parameter} to the value below.\n2. As account B open the same page.\n3. The title of B\'s page changes to B\'s own address: the script ran in B\'s session.\n\n"><svg onload=fetch(\'/me\').then(r=>r.text()).then(t=>document.title=t)>',
    configuration: 'Two free accounts, current Firefox and Chromium, nothing special.',
    impact: 'Any account reaches any other that opens the page. The script reads what the victim can read and acts in their name, without a click beyond opening it.',
  },
  {
    issueType: 'CROSS_SITE_SCRIPTING', weakness: 'CWE-79', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
    titles: ['Reflected XSS in the error page of {place}', '{parameter} comes back unescaped from {place}'],
    steps: 'Open https://{host}{path}?{parameter}=%3Cimg%20src=x%20onerror=alert(document.domain)%3E while signed in.\n\nExpected: the value as text. Actual: the alert shows {host}.',
    impact: 'A link in a mail or chat is enough to run script in the session of whoever follows it.',
  },
  {
    issueType: 'SQL_INJECTION', weakness: 'CWE-89', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
    titles: ['SQL injection in {parameter} of {place}', 'Sorting {place} reaches the database unfiltered'],
    steps: 'GET https://{host}{path}?{parameter}=(case when (select 1)=1 then 1 else 2 end)\n\nThe order changes with the condition. With a condition that divides by zero the answer is 500, with one that does not it is 200, so any yes-or-no question can be asked. I asked for the version of the database and stopped there: PostgreSQL 16.',
    impact: 'One bit at a time, everything that the service\'s database user may read. A tool would do it in minutes.',
  },
  {
    issueType: 'AUTHORIZATION_BYPASS', weakness: 'CWE-639', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
    titles: ['IDOR in {place}: another account\'s records by number', 'Reader role lists {place} of sibling teams', 'Guest keeps reading {place} after removal'],
    steps: '1. As A open {place} and note the number in the address.\n2. As B, who shares nothing with A, request https://{host}{path}?{parameter}=<that number>.\n3. B receives A\'s record, with name and address.\n\nI tried it with two accounts of mine and one number above and below, which also answered 200; I did not look at what they contained.',
    configuration: 'Two accounts on the free plan, no team in common.',
    impact: 'The numbers count upwards, so whoever has one account can walk all of them.',
  },
  {
    issueType: 'AUTHORIZATION_BYPASS', weakness: 'CWE-862', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:H/A:N',
    titles: ['{place} can be changed with a read-only key', 'Missing check when writing {parameter} in {place}'],
    steps: 'curl -X PATCH https://{host}{path} -H "Authorization: Bearer <read-only key>" -d \'{"{parameter}":"changed"}\'\n\nAnswer: 200 OK, and the page shows the new value. The same request without any key is refused, so the key is looked at, but not its scope.',
    impact: 'Keys that were handed to dashboards and scripts for reading can change what they show.',
  },
  {
    issueType: 'SERVER_SIDE_REQUEST_FORGERY', weakness: 'CWE-918', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:N/A:N',
    titles: ['{place} reaches link-local metadata addresses', 'SSRF through {parameter} in {place}'],
    steps: 'Give {place} a host name of your own whose second DNS answer is 169.254.169.254. The check resolves once, the request resolves again.\n\nPOST {path}\n{"{parameter}": "http://rb.example.net/latest/meta-data/"}\n\n200 OK, and the body lists the names of the metadata service. I asked for the list only.',
    configuration: 'A DNS zone with a lifetime of 0 seconds.',
    impact: 'Reads whatever answers inside the network, credentials of the machine among it.',
  },
  {
    issueType: 'CROSS_SITE_REQUEST_FORGERY', weakness: 'CWE-352', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N',
    titles: ['CSRF changes {parameter} in {place}', 'No token on the form of {place}'],
    steps: 'A page of mine holds a form that posts {parameter}=evil to https://{host}{path}. Opening it while signed in changes the setting; the answer is a redirect to the settings page.\n\nThe cookie is SameSite=None, and neither Origin nor a token is looked at.',
    impact: 'Whoever visits a prepared page loses the setting. With a forwarding address it would be their mail.',
  },
  {
    issueType: 'OPEN_REDIRECT', weakness: 'CWE-601', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:N/A:N',
    titles: ['Open redirect after {place}', '{parameter} of {place} accepts any host'],
    steps: 'https://{host}{path}?{parameter}=//example.net leads to example.net after signing in. The check looks for a leading slash only.',
    impact: 'A real address of yours that ends on a copy of your sign-in page.',
  },
  {
    issueType: 'INFORMATION_DISCLOSURE', weakness: 'CWE-200', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N',
    titles: ['{place} answers with internal host names', 'Deleted entries stay readable through {place}', 'Stack trace in {place} names files and versions'],
    steps: '1. Create an entry in {place} and note its address.\n2. Delete it and empty the bin.\n3. In a private window, signed out, open the address.\n\nExpected: 404. Actual: the entry, for at least 40 hours.',
    impact: 'Whoever once had the link keeps reading what the owner believes to be gone, and the owner cannot see it.',
  },
  {
    issueType: 'PATH_TRAVERSAL', weakness: 'CWE-22', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N',
    titles: ['Archive upload in {place} writes outside its folder', 'Path traversal in {parameter} of {place}'],
    steps: 'Upload a zip whose only entry is named ../../tmp/laurel-proof.txt to {place}. The answer names the path it wrote to: /srv/preview/tmp/laurel-proof.txt. I wrote that one file of 5 bytes and nothing else; please delete it.',
    impact: 'Overwrites what the worker may write, its own scripts probably among it.',
  },
  {
    issueType: 'REMOTE_CODE_EXECUTION', weakness: 'CWE-94', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
    titles: ['{place} evaluates templates in {parameter}', 'Import preview of {place} runs formulas on the worker'],
    steps: 'Set {parameter} to {{7*7}} and ask for the preview: it shows 49. With {{range(3)}} it shows a list, so it is evaluated, not replaced. I did not go further than arithmetic.',
    impact: 'The template language can reach the process that runs it; a published chain of three calls runs commands.',
  },
  {
    issueType: 'AUTHENTICATION_BYPASS', weakness: 'CWE-287', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N',
    titles: ['Reset link of {place} survives a change of address', 'Second factor is skipped when {parameter} is empty'],
    steps: '1. Ask for a reset link and don\'t use it.\n2. Change the address of the account, confirm the new one.\n3. Use the old link: it still sets a password.\n\nWith the second factor on, leaving {parameter} empty signs in all the same.',
    configuration: 'An account with an authenticator app.',
    impact: 'Somebody who had the old mailbox for a minute takes the account months later.',
  },
  {
    issueType: 'BUSINESS_LOGIC', weakness: 'CWE-840', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:H/A:N',
    titles: ['Coupon and tax in the wrong order make a total negative', '{parameter} below zero in {place} pays money back', 'Two requests at once use one coupon twice'],
    steps: 'Send the request to {path} with {parameter} = -1 (the page refuses it, the API does not). The total becomes negative and is booked as credit. I did it once in the sandbox and left the credit as it is.',
    impact: 'Credit out of nothing, as much as one likes.',
  },
  {
    issueType: 'CRYPTOGRAPHIC_WEAKNESS', weakness: 'CWE-330', cvssVector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N',
    titles: ['Share links of {place} are predictable', 'Tokens of {place} come from the clock'],
    steps: 'Ten links made one after the other differ in their last four characters only, and those follow the milliseconds. The script beside finds the next link of mine after some 3,000 tries; I tried against links of my own only, 5 a second.',
    impact: 'Shared things that were meant for whoever has the link are there for whoever guesses it.',
  },
  {
    issueType: 'SECURITY_MISCONFIGURATION', weakness: 'CWE-942', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:N/A:N',
    titles: ['CORS of {place} reflects any origin with credentials', 'Directory listing under {path}'],
    steps: 'curl -sI https://{host}{path} -H "Origin: https://example.net"\n\nAccess-Control-Allow-Origin: https://example.net\nAccess-Control-Allow-Credentials: true',
    impact: 'Any site reads the answers of {service} with the visitor\'s cookies.',
  },
  {
    issueType: 'SUBDOMAIN_TAKEOVER', weakness: 'CWE-350', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
    titles: ['A name below {host} points at a bucket that nobody owns', 'Dangling CNAME under {host}'],
    steps: 'old-assets.{host} is a CNAME to a storage host that answers "no such bucket". I did not register it. dig +short old-assets.{host} shows it.',
    impact: 'Whoever registers the bucket serves pages under your name, with cookies set for the parent domain.',
  },
  {
    issueType: 'DENIAL_OF_SERVICE', weakness: 'CWE-1333', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:L',
    titles: ['One {parameter} keeps a worker of {place} busy for a minute', 'No limit on {parameter} in {place}'],
    steps: 'A value of 40 characters made of the letter a and an exclamation mark takes 0.2 s, of 45 takes 6 s. I stopped there. The pattern that checks it backtracks.',
    impact: 'Few requests occupy all workers.',
  },
  {
    issueType: 'CLICKJACKING', weakness: 'CWE-1021', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:L/A:N',
    titles: ['{place} can be framed and confirms with one click', 'Clickjacking on {place}'],
    steps: 'https://{host}{path} sends neither X-Frame-Options nor frame-ancestors. A page with the frame at opacity 0 over a game gets the confirmation clicked.',
    impact: 'One misplaced click confirms what the page asks.',
  },
  {
    issueType: 'XML_EXTERNAL_ENTITY', weakness: 'CWE-611', cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
    titles: ['XXE in the file upload of {place}', 'External entities are resolved by {place}'],
    steps: 'Upload a document whose DTD declares an entity for file:///etc/hostname and uses it in {parameter}. The preview shows relay-worker-3. I read that one file.',
    impact: 'Reads files of the worker, and asks for addresses inside the network.',
  },
  {
    issueType: 'INSECURE_DESERIALIZATION', weakness: 'CWE-502', cvssVector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H',
    titles: ['The state cookie of {place} is a serialized object', '{parameter} of {place} is unpickled'],
    steps: 'The cookie "state" decodes from base64 to bytes that start with 80 04 95. Changing one byte of a string inside answers 200 with the changed string, so nothing signs it. An object with a harmless __reduce__ made the answer 1.5 s slower, as I asked it to sleep.',
    impact: 'Runs code of the caller\'s choice in the web process.',
  },
];
