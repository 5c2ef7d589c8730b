/** The package's first door: asking a portal. Sealing, receipts and webhooks have doors of their own. */
export {
  CaseChangesDocument,
  CaseDocument,
  CasesDocument,
  CaseWordsDocument,
  OwnAccountDocument,
  PostMessageDocument,
  RegisterKeyDocument,
  SubmitReportDocument,
  TeamKeyDocument,
} from './generated/graphql.ts';
export type { CaseFactsFragment, CaseWordsQuery, CasesQuery, IssueType, PostMessageInput, SubmitReportInput, TeamKeyQuery } from './generated/graphql.ts';
export type { Connection, PageVariables, Walk } from './pages.ts';
export { type ClientOptions, createClient, type PortalClient, type RequestOptions } from './portal-client.ts';
export { type PortalDocument, typed } from './portal-document.ts';
export * from './portal-errors.ts';
export type { PortalFacts } from './portal-facts.ts';
export { type CaseChange, ChangesLost, type FollowOptions } from './streams/follow-changes.ts';
