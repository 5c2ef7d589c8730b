/** What the portal says to a report that it does not take: for who sends it, and for who tells the reporter. */

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** The portal read it and said no, with what to put right. */
export class ReportRefused extends Error {
  readonly userErrors: readonly UserError[];
  constructor(userErrors: readonly UserError[]) {
    super('refused');
    this.userErrors = userErrors;
  }
}
