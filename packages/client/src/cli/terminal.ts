/** Where a command reads and writes. What comes from anywhere else is shown without a character that could drive the terminal. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { visibleText } from '../sealing/visible-text.ts';

export interface Terminal {
  /** A line of the answer. Words of others go through here too. */
  readonly say: (text: string) => void;
  /** A line about what is going on, for a person. */
  readonly tell: (text: string) => void;
  /** One JSON object a line. JSON escapes what visibleText would show. */
  readonly json: (value: object) => void;
  /** Everything that is piped in; null where a person sits there. */
  readonly piped: () => Promise<string | null>;
  /** Asks a person; `isSecret` shows nothing of what is typed. */
  readonly ask: (question: string, isSecret?: boolean) => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** RFC 8259 lets controls above U+001F and bidirectional marks stand; a terminal obeys some of them. */
const escaped = (text: string): string => text.replace(/[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    say: (text) => void stdout.write(`${visibleText(text)}\n`),
    tell: (text) => void stderr.write(`${visibleText(text)}\n`),
    json: (value) => void stdout.write(`${escaped(JSON.stringify(value))}\n`),
    piped: async () => {
      if (stdin.isTTY) return null;
      const parts: Uint8Array[] = [];
      for await (const part of stdin) parts.push(part as Uint8Array);
      return Buffer.concat(parts).toString('utf8');
    },
    ask: async (question, isSecret = false) => {
      const muted = new Writable({ write: (_part, _encoding, done) => done() });
      if (isSecret) stderr.write(question);
      const lines = createInterface({ input: stdin, output: isSecret ? muted : stderr, terminal: stdin.isTTY });
      try {
        return await lines.question(isSecret ? '' : question);
      } finally {
        lines.close();
        if (isSecret) stderr.write('\n');
      }
    },
    env,
  };
}
