import { expect, it } from 'vitest';
import { newKey } from '../testing/keyed-people.ts';
import { namesNobody } from './reporter-keys.ts';

it('a key with a random user id names nobody; one with a name does, and so does what cannot be read', async () => {
  const random = (await newKey()).publicKey.armor();
  const named = (await newKey({ name: 'Rea Porter', email: 'rea@example.org' })).publicKey.armor();
  expect([random, random.replaceAll('\r\n', '\n'), named, 'words', ''].map(namesNobody)).toEqual([true, true, false, false, false]);
});
