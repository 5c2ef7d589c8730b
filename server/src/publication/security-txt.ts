/**
 * RFC 9116. The server writes it anew each day, so that it never lapses, and signs it with the portal's key: the team's own private key
 * is on no server, and a text that only people can sign would lapse while they are away. Routes import it.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

const dayMilliseconds = 86_400_000;
const validDays = 180;

export interface SecurityTxtFacts {
  readonly publicUrl: string;
  readonly contactEmail: string;
  /** Null before the key ceremony. */
  readonly teamKey: { readonly fingerprint: string; readonly expiresAt: Date | null } | null;
  readonly isExample: boolean;
}

/** The text of a day, which is signed once for all who ask. */
export function securityTxt({ publicUrl, contactEmail, teamKey, isExample }: SecurityTxtFacts, now: Date): string {
  return [
    ...(isExample ? ['# Example: reports sent here reach nobody.'] : []),
    `# Signed by the portal: ${publicUrl}/portal-key.asc`,
    `Contact: ${publicUrl}/report`,
    `Contact: mailto:${contactEmail}`,
    `Expires: ${endOf(teamKey, now).toISOString().replace(/\.\d{3}/, '')}`,
    ...(teamKey === null ? [] : [`Encryption: ${publicUrl}/pgp-key.asc`, `Encryption: openpgp4fpr:${teamKey.fingerprint}`]),
    `Acknowledgments: ${publicUrl}/acknowledgments`,
    'Preferred-Languages: en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    `Policy: ${publicUrl}/policy`,
    '',
  ].join('\n');
}

/** Not after the key that it names; where that has ended already, people still have to find where to report. */
function endOf(teamKey: SecurityTxtFacts['teamKey'], now: Date): Date {
  const usual = new Date(startOfDay(now).getTime() + validDays * dayMilliseconds);
  const keyEnds = teamKey?.expiresAt;
  return keyEnds && keyEnds > now && keyEnds < usual ? keyEnds : usual;
}

const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / dayMilliseconds) * dayMilliseconds);

/** Signs a text once, and keeps it until another is asked for. */
export function signedSecurityTxt(portalKey: Pick<PortalKey, 'clearsign'>): (facts: SecurityTxtFacts, now: Date) => Promise<string> {
  let kept: { readonly text: string; readonly signed: Promise<string> } | undefined;
  return (facts, now) => {
    const text = securityTxt(facts, now);
    if (kept?.text !== text) kept = { text, signed: portalKey.clearsign(text.trimEnd(), startOfDay(now)) };
    return kept.signed;
  };
}
