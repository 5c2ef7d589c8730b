/** Vaults of several people, and a device store in memory, for the tests. */
import type { CryptoApi } from '../api.ts';
import type { DeviceStore } from '../device-store.ts';
import { createVault } from '../vault.ts';

export const portalId = 'c0ffee00c0ffee00c0ffee00c0ffee00';

export function memoryStore(): DeviceStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (name, bytes) => void kept.set(name, bytes),
    get: async (name) => kept.get(name) ?? null,
    remove: async (name) => void kept.delete(name),
    async removeAll(prefix) {
      for (const name of [...kept.keys()]) if (name.startsWith(prefix)) kept.delete(name);
    },
  };
}

export interface Person {
  readonly vault: CryptoApi;
  readonly publicKeyArmored: string;
  readonly fingerprint: string;
}

export async function emptyVault(store: DeviceStore = memoryStore()): Promise<CryptoApi> {
  const vault = createVault(store);
  await vault.setPortal({ portalId, serverTime: new Date().toISOString() });
  return vault;
}

export async function person(): Promise<Person> {
  const vault = await emptyVault();
  return { vault, ...(await vault.createKey()) };
}

export interface Team {
  readonly lead: Person;
  readonly triager: Person;
  readonly teamKeyArmored: string;
  readonly teamFingerprint: string;
}

/** A lead who made the team key, and a triager whom the lead certified and granted it to. */
export async function team(): Promise<Team> {
  const [lead, triager] = [await person(), await person()];
  const made = await lead.vault.createTeamKey('security@example.com', 'Example');
  const certified = await lead.vault.certify(triager.publicKeyArmored, triager.fingerprint);
  const grant = await lead.vault.sealTeamKeyFor(certified, triager.fingerprint);
  await triager.vault.openTeamKeyGrants([grant]);
  await triager.vault.setTrust({
    teamKeyArmored: made.publicKeyArmored,
    certifiersArmored: [lead.publicKeyArmored],
    pins: { leads: [lead.fingerprint] },
    forTeam: true,
  });
  return {
    lead,
    triager: { ...triager, publicKeyArmored: certified },
    teamKeyArmored: made.publicKeyArmored,
    teamFingerprint: made.fingerprint,
  };
}

/** A researcher's browser that has seen this team key. */
export async function researcherOf({ teamKeyArmored, lead }: Team): Promise<Person> {
  const made = await person();
  await made.vault.setTrust({ teamKeyArmored, certifiersArmored: [lead.publicKeyArmored] });
  return made;
}
