/** What the portal hands on of partners' knowledge, at /supergraph: judged and capped there, and still other people's words. */

export interface ServiceInventory {
  readonly slug: string;
  /** Null where nobody is named. */
  readonly owner: string | null;
  /** How many places it runs in. */
  readonly deployments: number;
}

export interface ServicesAnswer {
  readonly services: readonly ServiceInventory[];
  /** A partner did not answer, and what it knows is missing. */
  readonly partial: boolean;
}

interface Deployment {
  readonly id: string;
  readonly environment: string;
  readonly region: string;
  readonly revision: string;
}

export interface CaseAnswer {
  readonly owner: { readonly name: string; readonly contact: string | null } | null;
  readonly onCall: { readonly name: string; readonly contact: string | null; readonly until: string | null } | null;
  /** The first of them. */
  readonly deployments: readonly Deployment[];
  readonly deploymentCount: number;
  readonly partial: boolean;
}
