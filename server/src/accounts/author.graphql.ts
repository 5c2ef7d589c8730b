/** Who wrote or did something: a researcher, or somebody of the team. */
import { createUnionType } from 'type-graphql';
import { selfOrTeam, selfTeamOrFellow } from '../authorization.ts';
import type { Related } from '../read/read-model.ts';
import { identifier, sql } from '../read/sql.ts';
import { Researcher } from './researcher.graphql.ts';
import { Triager } from './triager.graphql.ts';

export const Author = createUnionType({
  name: 'Author',
  description: 'A researcher, or somebody of the team.',
  types: () => [Researcher, Triager] as const,
});
export type AuthorType = Researcher | Triager;

/**
 * From a row's columns `…_id` and `…_role`. A reporter is shown to themselves and the team, or a listing would tell of the case; a
 * participant to all people of the case.
 */
export function authorBy(name: 'actor' | 'author' | 'reader'): readonly Related[] {
  const id = identifier(`${name}_id`);
  const role = identifier(`${name}_role`);
  return [
    {
      type: () => Researcher,
      on: (parent, row, { viewer }) => sql`${row}.id = ${parent}.${id} and case ${parent}.${role}
        when 'REPORTER' then ${selfOrTeam(viewer, row)} when 'PARTICIPANT' then ${selfTeamOrFellow(viewer, row)} else false end`,
    },
    { type: () => Triager, on: (parent, row) => sql`${parent}.${role} = 'TEAM' and ${row}.id = ${parent}.${id}` },
  ];
}
