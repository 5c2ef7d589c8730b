/** `npm run admin -- …`: what an operator does. The work is the server bundle's; here are the words of the command line. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nearest } from '../schema/case-query/nearest.ts';
import { ensureBuild } from './build.mjs';
import { OperatorError, runMain } from './operator-error.mjs';
import { peopleCommands, peopleUsage } from './admin-people.mjs';
import { holdsCluster, runningUrl, startPostgres } from './postgres.mjs';
import { requireDataFolder } from './start-checks.mjs';

const usage = `npm run admin -- COMMAND

  init --organization NAME --contact ADDRESS
        makes a real, empty installation on the database of DATABASE_URL, or on a new embedded one in DATA_DIR,
        and prints the one-time code that opens /welcome; asks for what is not given
  backup FOLDER
        copies database and sealed files into a new folder in FOLDER, from a running server; the files once, for all backups there.
        Leaves out the portal key, the log's checkpoint, the journal of withdrawals and the recovery kit: keep them elsewhere
  restore FOLDER [--new-portal-key]
        puts a backup, or the newest in FOLDER, back into an empty database; needs the portal key in its place. The portal is
        closed then until a lead opens it. --new-portal-key: the old one is lost for good
  audit verify
        looks whether the audit log is what was written, and names each entry that was edited, removed, put in, exchanged or cut off;
        needs the portal key and audit.checkpoint beside it. Ends with 1 where something is wrong
  reset-factors ADDRESS
        for somebody who lost phone and recovery codes, once you know that it is them: takes every second factor of that account away
  code NAME
        the code that signs in NAME of the example installation now: triager, newTriager, lead, otherLead or administrator
  check URL [--dkim NAME]
        looks at a running portal: TLS, headers, keys and security.txt from outside; where it runs also the proxy, mail and its
        names in the DNS, clocks, database, jobs and storage. Ends with 1 where something is bad

${peopleUsage}
  help [COMMAND]
        this text, or of one command

Everything works while the server runs and while it does not, says what it did and ends with 0, or says what to put right and ends with 1.`;

const onDatabase = async (work) => {
  await requireDatabase();
  const bundle = await operatorBundle();
  await withDatabase(async (url) => console.log(await work(bundle, url)));
};
const commands = { init, check, backup, restore, 'reset-factors': resetFactors, code, audit, ...peopleCommands(onDatabase), help };

/** What the usage says of one command. */
function help([name]) {
  if (name === undefined) return console.log(usage);
  const entry = usage.split(/\n(?= {2}[a-z])/).find((each) => new RegExp(`^ {2}${RegExp.escape(name)}(?: |$)`, 'm').test(each));
  if (entry === undefined || !Object.hasOwn(commands, name)) throw new OperatorError(noSuch(name));
  console.log(`npm run admin -- ${entry.trim()}`);
}

function noSuch(name) {
  const meant = nearest(name, Object.keys(commands));
  return `There is no command "${name}".${meant === null ? '' : ` Did you mean ${meant}?`}\n\n${usage}`;
}

async function init(parameters) {
  const { values } = parseArgs({ args: parameters, options: { organization: { type: 'string' }, contact: { type: 'string' } } });
  const organization = values.organization ?? (await ask('--organization', 'Name of the organization: '));
  const contactEmail = values.contact ?? (await ask('--contact', 'Address that researchers write to: '));
  const bundle = await operatorBundle();
  await withDatabase(async (url) => console.log(await bundle.init(url, { organization, contactEmail })));
}

async function check(parameters) {
  const { values, positionals: [url] } = parseArgs({ args: parameters, allowPositionals: true, options: { dkim: { type: 'string', multiple: true } } });
  if (!URL.canParse(url ?? '')) throw new OperatorError('Say which portal: npm run admin -- check https://security.example.org');
  const bundle = await operatorBundle();
  const config = await operatorConfig();
  const databaseUrl = config.databaseUrl ?? runningUrl(path.join(config.dataDir, 'postgres'));
  const findings = await bundle.checkPortal(url, { config, databaseUrl, selectors: values.dkim ?? [] });
  for (const finding of findings) console.log(bundle.lineOf(finding));
  return findings.some(({ level }) => level === 'bad') ? 1 : 0;
}

async function backup(parameters) {
  const folder = oneFolder(parseArgs({ args: parameters, allowPositionals: true }).positionals, 'npm run admin -- backup /var/backups/laurel');
  await requireDatabase();
  const bundle = await operatorBundle();
  return withDatabase(async (url) => {
    const { text, isDamaged } = await bundle.backup(url, folder);
    await bundle.recordCommand(url, 'backup');
    console.log(text);
    return isDamaged ? 1 : 0;
  });
}

async function restore(parameters) {
  const { values, positionals } = parseArgs({ args: parameters, allowPositionals: true, options: { 'new-portal-key': { type: 'boolean' } } });
  const folder = oneFolder(positionals, 'npm run admin -- restore /var/backups/laurel');
  await requireParts(folder, values['new-portal-key'] === true);
  const bundle = await operatorBundle();
  await withDatabase(async (url) => console.log(await bundle.restore(url, folder, { newPortalKey: values['new-portal-key'] === true })));
}

async function audit(parameters) {
  if (parameters.length !== 1 || parameters[0] !== 'verify') throw new OperatorError('Say what: npm run admin -- audit verify');
  await requireDatabase();
  const bundle = await operatorBundle();
  return withDatabase(async (url) => {
    const { text, isWhole } = await bundle.verifyAudit(url);
    console.log(text);
    return isWhole ? 0 : 1;
  });
}

async function resetFactors(parameters) {
  const { positionals: [address, more] } = parseArgs({ args: parameters, allowPositionals: true });
  if (!address || more !== undefined) throw new OperatorError('Say whose: npm run admin -- reset-factors ana@example.org');
  await requireDatabase();
  const bundle = await operatorBundle();
  await withDatabase(async (url) => console.log(await bundle.resetFactors(url, address)));
}

async function code(parameters) {
  const { positionals: [name = ''] } = parseArgs({ args: parameters, allowPositionals: true });
  console.log(await (await operatorBundle()).codeNow(name));
}

/** A DATA_DIR with a slip in it would get a new, empty database instead of a backup. */
async function requireDatabase() {
  const { readConfig } = await import('../server/src/config.ts');
  const { databaseUrl, dataDir } = readConfig();
  if (databaseUrl !== undefined || holdsCluster(path.join(dataDir, 'postgres'))) return;
  throw new OperatorError(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL as the server has it.`);
}

/** Before an embedded database is made for nothing. */
async function requireParts(folder, isNewKey) {
  const { readConfig } = await import('../server/src/config.ts');
  const { portalKeyFile } = readConfig();
  if (!existsSync(folder)) throw new OperatorError(`There is no backup at ${folder}: name the folder that \`backup\` was given.`);
  if (isNewKey || existsSync(portalKeyFile)) return;
  throw new OperatorError(`The portal key is not at ${portalKeyFile}: put the installation's own file there first, or say --new-portal-key if it is lost for good.`);
}

/** Two folders would be a space in a name without quotes, or backup and restore mixed up. */
function oneFolder(positionals, example) {
  if (positionals.length === 1 && positionals[0] !== '') return positionals[0];
  throw new OperatorError(`Say one folder, in quotes where its name has spaces: ${example}`);
}

async function operatorConfig() {
  const { readConfig } = await import('../server/src/config.ts');
  return readConfig();
}

async function operatorBundle() {
  await ensureBuild();
  return import('../build/server/admin.js');
}

/** On the embedded database a running server's cluster is shared; else one is started for the while. */
async function withDatabase(work) {
  const { databaseUrl, dataDir } = await operatorConfig();
  const folder = path.join(dataDir, 'postgres');
  const url = databaseUrl ?? runningUrl(folder);
  if (url) return work(url);
  requireDataFolder(dataDir);
  const postgres = await startPostgres(folder);
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function ask(flag, question) {
  if (!process.stdin.isTTY) throw new OperatorError(`${flag} is missing.\n\n${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

await runMain(async () => {
  const [name, ...parameters] = process.argv.slice(2);
  if (!name) throw new OperatorError(usage);
  if (['--help', '-h'].includes(name)) return help([]);
  if (!Object.hasOwn(commands, name)) throw new OperatorError(noSuch(name));
  if (parameters.some((each) => ['--help', '-h'].includes(each))) return help([name]);
  try {
    return await commands[name](parameters);
  } catch (error) {
    if (error?.code?.startsWith?.('ERR_PARSE_ARGS')) throw new OperatorError(`${error.message}\n\n${usage}`);
    if (error?.code === 'ECONNREFUSED') throw new OperatorError('Nobody answers at DATABASE_URL: check the address and that the database runs.');
    throw error;
  }
});
