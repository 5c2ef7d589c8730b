/** PostGraphile over the same tables, as it comes: no row level security, no plugin but the cut of the schema. */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';

const [connectionString, port] = process.argv.slice(2);
const options = encodeURIComponent('-c timezone=UTC -c random_page_cost=1.1 -c jit=off');
const tables = new Set(['cases', 'online_service', 'message', 'sealed_text', 'sealed_text_key', 'account']);
const OnlyOurTables = {
  name: 'OnlyOurTables',
  version: '1.0.0',
  gather: {
    hooks: {
      // What the pages ask for and nothing else, so that its schema is as small as can be.
      pgIntrospection_introspection(_info, { introspection }) {
        introspection.classes = introspection.classes.filter(({ relkind, relname }) => relkind !== 'r' || tables.has(relname));
      },
    },
  },
};
const instance = postgraphile({
  extends: [PostGraphileAmberPreset, makeV4Preset({ dynamicJson: true })],
  plugins: [OnlyOurTables],
  pgServices: [makePgService({ connectionString: `${connectionString}?options=${options}`, schemas: ['public', 'bench'], poolConfig: { max: 10 } })],
  grafserv: { watch: false, graphiql: false, maxRequestLength: 1_000_000 },
  grafast: { explain: false },
});
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
