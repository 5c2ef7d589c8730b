/** The vault's commands by which a team names a new lead where none can act. */
import { leadStatementText, readLeadStatement } from '../../../schema/lead-statement.ts';
import type { CryptoApi } from './api.ts';
import { clearsign } from '../../../packages/client/src/sealing/clearsign.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { fingerprintOf, readPublicKey, requireUsable } from '../../../packages/client/src/sealing/keys.ts';
import type { PrivateKey, PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { openRecoveryKit } from './recovery-kit.ts';
import type { SealedTeamKey } from './team-api.ts';
import { sealTeamKey } from '../../../packages/client/src/sealing/team-key.ts';
import type { VaultState } from './vault-state.ts';

type LeadCommands = Pick<CryptoApi, 'vouchForLead' | 'takeLeadByKit'>;

const sealAll = (state: VaultState, keys: readonly PrivateKey[], holder: PublicKey, own: PrivateKey): Promise<SealedTeamKey[]> =>
  Promise.all(keys.map(async (key) => ({ fingerprint: fingerprintOf(key), sealedPrivateKey: await sealTeamKey(key, holder, own, state.clock) })));

/** The team keys that count: one made here a moment ago and handed out nowhere is none of them. */
const heldOf = (state: VaultState, wanted: readonly string[]): readonly PrivateKey[] => state.teamPrivateKeys.filter((key) => wanted.includes(fingerprintOf(key)));

export function leadCommands(state: VaultState): LeadCommands {
  return {
    async vouchForLead({ leadKeyArmored, leadFingerprint, round, text, teamKeys }) {
      const own = state.requireOwnKey();
      const teamKey = state.requireTeamPrivateKey();
      const lead = await readPublicKey(leadKeyArmored);
      if (fingerprintOf(lead) !== leadFingerprint) throw new CryptoError('OTHER_KEY');
      await requireUsable(lead, state.clock.readingDate());
      const facts = { portalId: state.requirePortal(), lead: leadFingerprint, teamKey: fingerprintOf(teamKey) };
      const signed = text === undefined ? null : readLeadStatement(text);
      const statement = signed ?? { ...facts, round: round ?? '', time: state.clock.now().toISOString() };
      // The server gives the text to sign: it must be about the key that was compared, and nothing else.
      if (text !== undefined && (signed === null || signed.portalId !== facts.portalId || signed.lead !== facts.lead || signed.teamKey !== facts.teamKey)) {
        throw new CryptoError('OTHER_KEY', 'The text to sign names another portal or key.');
      }
      const date = state.clock.sealingDate([own, teamKey]);
      return {
        statement: await clearsign(leadStatementText(statement), [own, teamKey], date),
        grants: await sealAll(state, heldOf(state, teamKeys), lead, own),
      };
    },
    async takeLeadByKit(kit, words, round) {
      const own = state.requireOwnKey();
      const portalId = state.requirePortal();
      const { teamKey, kitKey, earlier } = await openRecoveryKit(kit, words, portalId);
      const statement = { portalId, lead: fingerprintOf(own), teamKey: fingerprintOf(teamKey), round, time: state.clock.now().toISOString() };
      state.addPins({ leads: [fingerprintOf(own)] });
      return {
        teamKeyFingerprint: fingerprintOf(teamKey),
        statement: await clearsign(leadStatementText(statement), [kitKey, teamKey], state.clock.sealingDate([kitKey, teamKey])),
        grants: await sealAll(state, [teamKey, ...earlier], own.toPublic(), own),
      };
    },
  };
}
