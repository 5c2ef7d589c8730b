/**
 * Finds a Chromium on whatever machine the tests run: CHROMIUM_PATH, Debian's, an installed Chrome, else the one that comes with
 * the packages and brings its own libraries. Only browser tests import it.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import packageFacts from '../node_modules/@sparticuz/chromium/package.json' with { type: 'json' };
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

/** A browser of its own, to be closed by the caller. */
export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> => chromium.launch(await withBrowser(options));

/** One whose first context is the profile in the folder, which other programs that talk to the browser then see. */
export const launchProfile = async (folder: string, options: LaunchOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, await withBrowser(options));

async function withBrowser(options: LaunchOptions): Promise<LaunchOptions & { env: Record<string, string> }> {
  const { executablePath, env } = await findBrowser();
  // Chromium refuses to make its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { ...options, executablePath, env: defined(env), args: [...args, ...(options.args ?? [])] };
}

interface FoundBrowser {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { executablePath: named, env: process.env };
  }
  const found = installed.find((file) => existsSync(file));
  return found ? { executablePath: found, env: process.env } : packaged();
}

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Its own names folders that only its makers have, and a browser without any font ends at the first form field. */
const ownFonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacked once per version, beside its name first, so that a killed run leaves no half browser. */
async function packaged(): Promise<FoundBrowser> {
  const folder = here(`../.cache/chromium-${packageFacts.version}-own-fonts`);
  if (!existsSync(folder)) await unpack(folder);
  const libraries = path.join(folder, 'al2023', 'lib');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts'), XDG_CACHE_HOME: path.join(folder, 'cache') },
  };
}

async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the folder for temporary files and knows no other.
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((name) => inflate(here(`../node_modules/@sparticuz/chromium/bin/${name}`))));
    await writeFile(path.join(unfinished, 'fonts', 'fonts.conf'), ownFonts);
    await rename(unfinished, folder).catch((error: unknown) => {
      // Another test file was faster, and its browser is the same.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    await rm(unfinished, { recursive: true, force: true });
  }
}

function here(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
