/** Two nodes of one portal in play, asked over HTTP. */
import pg from 'pg';
import type { App } from '../app.ts';
import { createDataSource } from '../database/data-source.ts';
import { surviveLostConnections } from '../database/surviving-pool.ts';
import { Database } from '../read/database.ts';
import { casesInPlay, type Play } from './cases-in-play.ts';
import { type HttpPortal, serve } from './portal-over-http.ts';
import type { TestAppOptions } from './test-app.ts';

export interface TwoNodes extends Play {
  readonly here: HttpPortal;
  readonly there: HttpPortal;
}

export async function twoNodes(options: TestAppOptions = {}): Promise<TwoNodes> {
  const play = await casesInPlay(options);
  await play.app.pool.query(`insert into team_key_grant (team_key_id, holder_id, sealed_private_key) values ($1, $2, 'sealed to the triager')`,
    [play.team.teamKeyId, play.triager.viewer.accountId]);
  const pool = surviveLostConnections(new pg.Pool({ connectionString: play.url, max: 10 }), play.app.log);
  const other: App = { ...play.app, dataSource: await createDataSource(play.url, 4).initialize(), pool, database: new Database(pool) };
  const [here, there] = [await serve(play.app), await serve(other)];
  return {
    ...play, here, there,
    drop: async () => {
      await Promise.all([here.close(), there.close()]);
      await other.dataSource.destroy();
      await pool.end();
      await play.drop();
    },
  };
}
