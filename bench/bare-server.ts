/** The reference: `node:http` and `pg`, one named statement a page, PostgreSQL builds the JSON. No session, no authorization, no limits. */
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { type Page, pages } from './pages.ts';

const [databaseUrl = '', port = '', number = '', ...accounts] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 24, options: '-c timezone=UTC -c random_page_cost=1.1 -c jit=off' });
const account = { researcher: accounts[0] ?? '', triager: accounts[1] ?? '' };
const all = pages(number);

async function answer(at: number, page: Page | undefined, response: ServerResponse): Promise<void> {
  if (!page) return void response.writeHead(404).end();
  const { rows } = await pool.query<{ body: string }>({ name: `page${at}`, text: page.bareSql, values: [account[page.who]] });
  response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.body);
}

createServer((request, response) => {
  const at = Number(request.url?.slice(1));
  const page = all[at];
  request.resume();
  request.on('end', () => void answer(at, page, response));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
