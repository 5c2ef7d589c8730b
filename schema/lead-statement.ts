/**
 * The text by which a team names a new lead when no lead can: signed by two holders of the team key, or by the recovery kit. Server and
 * browsers read it line by line; both signatures stand under the same text. Pure; imports nothing.
 */
export interface LeadStatement {
  /** The installation's random id. */
  readonly portalId: string;
  /** Fingerprint of the key that becomes a lead's: 40 hex digits, upper case. */
  readonly lead: string;
  /** Fingerprint of the team key, which signs too. */
  readonly teamKey: string;
  /** Viewer.keyChallenge of whoever signs first. */
  readonly round: string;
  /** RFC 3339 with milliseconds, in UTC: when the first one signed. */
  readonly time: string;
}

/** How long the second signature may take. */
export const namingHours = 72;

/** The one user id of a recovery kit's own key. */
export const kitUserId = (teamKey: string): string => `laurel-kit:${teamKey}`;

/** LF between the lines, none at the end, no blanks at line ends: clearsigning leaves it as it is. */
export const leadStatementText = ({ portalId, lead, teamKey, round, time }: LeadStatement): string =>
  ['Laurel new lead 1', `Portal: ${portalId}`, `Lead: ${lead}`, `Team-Key: ${teamKey}`, `Round: ${round}`, `Time: ${time}`].join('\n');

const form = /^Laurel new lead 1\nPortal: (\S{1,100})\nLead: ([0-9A-F]{40})\nTeam-Key: ([0-9A-F]{40})\nRound: ([\w-]{43})\nTime: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** Null for any other text. */
export function readLeadStatement(text: string): LeadStatement | null {
  const [, portalId, lead, teamKey, round, time] = form.exec(text) ?? [];
  if (portalId === undefined || lead === undefined || teamKey === undefined || round === undefined || time === undefined) return null;
  return Number.isNaN(Date.parse(time)) ? null : { portalId, lead, teamKey, round, time };
}
