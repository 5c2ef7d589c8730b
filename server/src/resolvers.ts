/** Every resolver class of the schema. A feature adds its own here. */
import { ConsentResolver } from './acknowledgments/consent.resolver.ts';
import { CaseMutations } from './cases/case-mutations.resolver.ts';
import { CasePayloadResolver, MessagePayloadResolver } from './cases/case-payloads.ts';

export const resolvers = [CaseMutations, CasePayloadResolver, MessagePayloadResolver, ConsentResolver] as const;
