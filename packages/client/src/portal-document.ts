/** An operation with the types of its answer and its variables. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A document of this package, of one's own code generation (client preset, `documentMode: 'string'`), or plain text typed by hand. */
export type PortalDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

/** Types a text that was written by hand: nobody checks that they fit. */
export const typed = <Result, Variables extends object = Record<string, never>>(text: string): PortalDocument<Result, Variables> => new String(text);
