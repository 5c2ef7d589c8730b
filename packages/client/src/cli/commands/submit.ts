import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reportBody } from '../../../../../schema/sealed-entity/report-text.ts';
import { type IssueType, ServicesDocument, SubmitReportDocument, type SubmitReportInput } from '../../generated/graphql.ts';
import { keptFile } from '../../kept-file.ts';
import { accepted } from '../../portal-errors.ts';
import { CommandError } from '../command-error.ts';
import { keptInput } from '../kept-input.ts';
import { openForSealing, type SealingPortal } from '../open-portal.ts';
import { folderOf, writePrivately } from '../profile.ts';
import { readText } from '../read-text.ts';
import type { Arguments, Command } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import { sealFile, sealWords } from '../words-by-gpg.ts';

interface Given {
  readonly text: string;
  readonly title: string | null;
  readonly clear: Pick<SubmitReportInput, 'onlineService' | 'issueType' | 'installedSoftware' | 'reporterReference' | 'plannedDisclosureAt'>;
  readonly files: readonly { readonly name: string; readonly octets: Uint8Array; readonly sha256: string }[];
}

function plannedOf(date: string | null): string | null {
  if (date === null) return null;
  const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (read === null || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(date)) throw new CommandError('usage', `--planned takes a day: 2027-01-31, not ${date}.`);
  return read.toISOString();
}

async function readGiven({ words: [file], text, texts, has }: Arguments, terminal: Terminal): Promise<Given> {
  const files = await Promise.all(texts('attach').map(async (name) => {
    const octets = await readFile(name);
    return { name: path.basename(name), octets, sha256: createHash('sha256').update(octets).digest('hex') };
  }));
  const clear = {
    onlineService: text('service'), issueType: (text('type')?.toUpperCase() ?? null) as IssueType | null, installedSoftware: has('installed'), reporterReference: text('reference'), plannedDisclosureAt: plannedOf(text('planned')),
  };
  return { text: await readText(file, terminal), title: text('title'), clear, files };
}

/** Its slug, as people know it, to the id that the portal takes. */
async function serviceOf({ portal }: SealingPortal, slug: string): Promise<string> {
  const slugs: string[] = [];
  for await (const { edges } of portal.pages(ServicesDocument, {}, ({ onlineServices }) => onlineServices, { size: 100 })) {
    for (const { node } of edges) {
      if (node.slug === slug) return String(node.id);
      slugs.push(node.slug);
    }
  }
  throw new CommandError('usage', `The portal has no online service ${slug}. It has ${slugs.join(', ') || 'none'}.`);
}

async function sealed(portal: SealingPortal, { text, title, clear, files }: Given, terminal: Terminal): Promise<SubmitReportInput> {
  const submission = randomUUID();
  const about = { submission };
  const attachments: string[] = [];
  const hashes: string[] = [];
  const onlineService = clear.onlineService == null ? null : await serviceOf(portal, String(clear.onlineService));
  for (const { name, octets } of files) {
    terminal.tell(`Sealing and sending ${name} …`);
    const file = await sealFile(portal, name, octets, about);
    attachments.push(await portal.portal.upload(file.sealed, file.nameArmored));
    hashes.push(file.sha256);
  }
  const body = title === null ? reportBody({}, text) : reportBody({ title, steps: text });
  return {
    ...clear, onlineService, idempotencyKey: submission, attachments, policyVersion: portal.policyVersion,
    report: await sealWords(portal, { kind: 'REPORT', about, body, attachments: hashes }),
    title: title === null ? null : await sealWords(portal, { kind: 'TITLE', about, body: { text: title, sections: [] } }),
  };
}

export const command: Command = async (args, terminal) => {
  const given = await readGiven(args, terminal);
  const portal = await openForSealing(terminal);
  const content = { portal: portal.facts.portalId, ...given, files: given.files.map(({ name, sha256 }) => [name, sha256]) };
  const { found, keep, forget } = await keptInput<SubmitReportInput>(terminal.env, content);
  if (found?.number != null && !args.has('again')) {
    if (args.has('json')) return terminal.json({ number: found.number, sentBefore: true });
    return terminal.say(`${found.number} was sent with these words before. As another report: --again`);
  }
  const input = found !== null && found.number === null ? found.input : await sealed(portal, given, terminal);
  await keep({ input, number: null });
  const { submitReport } = await portal.portal.request(SubmitReportDocument, { input });
  // What was refused is sealed anew the next time.
  if (submitReport.userErrors.length > 0) await forget();
  const { case: taken } = accepted(submitReport);
  if (!taken) throw new CommandError('refused', 'The portal says nothing of the report.');
  await keep({ input, number: taken.number });
  const receipt = path.join(folderOf(terminal.env), 'receipts', `${taken.number}.txt`);
  if (taken.receipt) await writePrivately(receipt, keptFile({ ...taken.receipt, text: taken.receipt.signedText }));
  if (args.has('json')) return terminal.json({ number: taken.number, submittedAt: taken.submittedAt, responseDueAt: taken.responseDueAt, receipt: taken.receipt ? receipt : null });
  terminal.say(`${taken.number} arrived at ${taken.submittedAt}. A person answers by ${taken.responseDueAt}.`);
  if (taken.receipt) terminal.say(`Receipt: ${receipt}`);
};
