/** By what participants check the reporter's signatures without being told who reported. */
import { Field } from 'type-graphql';
import { readKeyPackets } from '../../../schema/key-judge/key-packets.ts';
import { readsWordsOf } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { Derive } from '../read/read-model.ts';
import { textsIn } from '../read/read-writer.ts';
import { sql } from '../read/sql.ts';
import { OpenPGPPublicKey } from '../scalars.ts';

const randomUserId = /^laurel:[0-9a-f]{32}$/;

/** A key made here carries a random user id; a brought one may carry its owner's name, and is left out. */
export function namesNobody(armored: string): boolean {
  const base64 = /\r?\n\r?\n([A-Za-z0-9+/=\s]+?)(?:\r?\n=[A-Za-z0-9+/]{4})?\r?\n-----END/.exec(armored)?.[1] ?? '';
  try {
    return readKeyPackets(Buffer.from(base64, 'base64')).users.every(({ text }) => randomUserId.test(text));
  } catch {
    return false;
  }
}

const decorators = [
  Field(() => [OpenPGPPublicKey], {
    nullable: true,
    description: 'Keys of the reporter that name nobody, to check signatures by. For who reads its words; without those that carry a name.',
  }),
  Derive({
    from: {
      keys: (row) => sql`(select json_agg(coalesce(held.published_armored, held.armored) order by held.id) from public_key held
        where held.account_id = ${row}.reporter_id)`,
    },
    value: ({ keys }) => textsIn(keys).filter(namesNobody),
    visible: readsWordsOf,
  }),
];
for (const decorate of decorators) decorate(Case.prototype, 'reporterKeys');
