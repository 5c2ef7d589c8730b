/** Every command, as `--help` says it and docs/command.md repeats it. */
import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
export interface Usage {
  /** Behind `laurel`. */
  readonly synopsis: string;
  readonly says: string;
  readonly options: Options;
  /** How many words may stand without an option. */
  readonly most: number;
  readonly lines: readonly (readonly [string, string])[];
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const json = ['--json', 'one JSON object a line, for scripts'] as const;

export const usages = {
  login: {
    synopsis: 'login URL --team FINGERPRINT [--key FINGERPRINT] [--new]', most: 1, options: { team: text, key: text, new: flag },
    says: 'Signs in to a portal. The twelve recovery words, or a token, are typed or piped in; they are no arguments, which others see.',
    lines: [
      ['--team', 'the team key’s fingerprint, compared with what the team publishes elsewhere'],
      ['--key', 'your own key in gpg; it is shown to the portal where the account has none'],
      ['--new', 'opens an account: its twelve words are printed once'],
    ],
  },
  logout: { synopsis: 'logout [--forget]', most: 0, options: { forget: flag }, says: 'Ends the session at the portal, then forgets it here.', lines: [['--forget', 'forgets it here even where the portal cannot be asked']] },
  submit: {
    synopsis: 'submit [FILE] [--title TEXT] [--service SLUG] [--type TYPE] [--attach FILE]… [--reference TEXT] [--planned DATE] [--installed] [--again] [--json]', most: 1,
    options: { title: text, service: text, type: text, attach: { type: 'string', multiple: true }, reference: text, planned: text, installed: flag, again: flag, json: flag },
    says: 'Seals a report with gpg to the team and yourself and sends it. The text is FILE or what is piped in. Run again with the same text and files it sends no second report.',
    lines: [
      ['--title', 'sealed, like the text'], ['--service', 'clear: slug of the online service'], ['--type', 'clear: such as SQL_INJECTION'], ['--attach', 'a file, sealed with its name'],
      ['--reference', 'clear: what you call it'], ['--planned', 'clear: when you mean to publish, 2027-01-31'], ['--installed', 'software that people run themselves'], ['--again', 'the same words, as another report'], json,
    ],
  },
  cases: { synopsis: 'cases [QUERY] [--first N] [--json]', most: 1, options: { first: text, json: flag }, says: 'Your cases, newest first: laurel cases "is:open severity:>=high". The language is that of the page.', lines: [['--first', 'how many; all where it is left out'], json] },
  case: { synopsis: 'case NUMBER [--json]', most: 1, options: { json: flag }, says: 'What is known of a case without opening a word.', lines: [json] },
  decrypt: { synopsis: 'decrypt NUMBER [--files FOLDER] [--json]', most: 1, options: { files: text, json: flag }, says: 'Opens report and messages with gpg, and says whose signature each bears.', lines: [['--files', 'opens attachments into it; nothing there is overwritten'], json] },
  reply: { synopsis: 'reply NUMBER [FILE] [--json]', most: 2, options: { json: flag }, says: 'Seals a message with gpg and sends it. The text is FILE or what is piped in.', lines: [json] },
  verify: { synopsis: 'verify FILE [--portal-key FILE] [--json]', most: 1, options: { 'portal-key': text, json: flag }, says: 'Whether the portal signed a receipt, and whether it stands in the log. Asks nobody.', lines: [['--portal-key', 'in place of the key that was kept when you signed in'], json] },
  key: { synopsis: 'key [--team] [--json]', most: 0, options: { team: flag, json: flag }, says: 'Which keys are used. Fails where the portal hands out another team key.', lines: [['--team', 'prints the team key, for gpg --import'], json] },
} as const satisfies Readonly<Record<string, Usage>>;
export type CommandName = keyof typeof usages;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(usages, name);

export function helpOf(name: CommandName): string {
  const { synopsis, says, lines }: Usage = usages[name];
  const width = Math.max(0, ...lines.map(([option]) => option.length));
  return [`laurel ${synopsis}`, '', says, ...(lines.length > 0 ? [''] : []), ...lines.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`)].join('\n');
}

export const help = (): string => [
  'laurel COMMAND …   reports vulnerabilities and reads cases, sealed with your own gpg key', '',
  ...Object.entries(usages).map(([name, { says }]) => `  ${name.padEnd(8)} ${says.split('. ')[0]?.replace(/\.$/, '')}`), '',
  'laurel COMMAND --help says more.',
].join('\n');
