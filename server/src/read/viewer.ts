/**
 * Who asks. Everything that decides what somebody may see or do starts from a `Viewer`; statements are compiled from its
 * `ViewerShape` alone, which holds no identity, so that no shared plan can carry one person's id to another.
 * Anything may import this file; it imports nothing.
 */

export const roles = ['RESEARCHER', 'TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['CASES_READ', 'CASES_WRITE', 'ACKNOWLEDGMENTS_READ', 'STATISTICS_READ', 'FEDERATION'] as const;
export type Scope = (typeof scopes)[number];

export type Viewer =
  | { readonly kind: 'anonymous' }
  | {
    readonly kind: 'person';
    /** uuid */
    readonly accountId: string;
    readonly roles: readonly Role[];
    readonly holdsTeamKey: boolean;
    /** Takes part in a case that somebody else reported. */
    readonly participates?: boolean;
    /** Of the browser or token that asks: it goes on where every other one ends. */
    readonly sessionId?: string;
  }
  | {
    readonly kind: 'partner';
    readonly tokenId: string;
    readonly scopes: readonly Scope[];
    /** Null: every service, and cases of none. */
    readonly onlineServiceIds: readonly string[] | null;
  };
export type PersonViewer = Extract<Viewer, { kind: 'person' }>;

export const anonymous: Viewer = { kind: 'anonymous' };

/** The team is triagers and leads. An administrator alone is not of it. */
export const isTeam = (viewer: Viewer): viewer is PersonViewer =>
  viewer.kind === 'person' && (viewer.roles.includes('TRIAGER') || viewer.roles.includes('LEAD'));
export const isLead = (viewer: Viewer): viewer is PersonViewer => viewer.kind === 'person' && viewer.roles.includes('LEAD');

/** All that a rule in SQL may look at. */
export interface ViewerShape {
  readonly kind: 'anonymous' | 'researcher' | 'team' | 'partner';
  /** Of the team, with the team key. */
  readonly readsWords: boolean;
  readonly isLead: boolean;
  /** As the session counts, which an account's row does not know. */
  readonly isAdministrator: boolean;
  /** Not of the team, and takes part in some case. */
  readonly participates: boolean;
  /** A tool that may read cases. */
  readonly readsCases: boolean;
  /** How many services a tool is limited to; null: all. */
  readonly services: number | null;
}

const shape = (kind: ViewerShape['kind'], more: Partial<ViewerShape> = {}): ViewerShape =>
  ({ kind, readsWords: false, isLead: false, isAdministrator: false, participates: false, readsCases: false, services: null, ...more });

export function shapeOf(viewer: Viewer): ViewerShape {
  switch (viewer.kind) {
    case 'anonymous': return shape('anonymous');
    case 'person': {
      const { holdsTeamKey, participates = false } = viewer;
      const isAdministrator = viewer.roles.includes('ADMINISTRATOR');
      return isTeam(viewer) ? shape('team', { readsWords: holdsTeamKey, isLead: isLead(viewer), isAdministrator }) : shape('researcher', { participates, isAdministrator });
    }
    case 'partner': return shape('partner', {
      readsCases: viewer.scopes.includes('CASES_READ'),
      services: viewer.onlineServiceIds?.length ?? null,
    });
  }
}

/** The same text for the same shape: what plans are kept by. */
export const shapeKey = ({ kind, readsWords, isLead: lead, isAdministrator, participates, readsCases, services }: ViewerShape): string =>
  `${kind}${readsWords ? '+words' : ''}${lead ? '+lead' : ''}${isAdministrator ? '+administrator' : ''}${participates ? '+participates' : ''}${readsCases ? '+cases' : ''}:${services ?? '*'}`;
