/** The reference: `node:http` and `pg`, one named statement a page, PostgreSQL builds the JSON. No session, no authorization, no limits. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { bareStatements } from './pages.ts';
import { bareSubmit } from './reports.ts';

const [databaseUrl = '', port = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options: '-c timezone=UTC -c random_page_cost=1.1 -c jit=off' });

async function answer(request: IncomingMessage, text: string, response: ServerResponse): Promise<void> {
  const name = request.url?.slice(1) ?? '';
  const statement = name === 'submit' ? bareSubmit : bareStatements[name];
  if (statement === undefined) return void response.writeHead(404, { 'content-length': 0 }).end();
  const { rows } = await pool.query<{ body: string }>({ name, text: statement, values: JSON.parse(text) as string[] });
  response.setHeader('content-type', 'application/json');
  response.end(rows[0]?.body);
}

createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (part: string) => { text += part; });
  request.on('end', () => void answer(request, text, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500, { 'content-length': 0 }).end();
  }));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
