/** Labels, for the team. Adds its field to Case. */
import { Field, ObjectType } from 'type-graphql';
import { team } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { connectionTo, enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, Rows } from '../read/read-model.ts';
import { every, sql } from '../read/sql.ts';
import { type LabelColour, labelColours, mostLabelsOfCase } from './label-rules.ts';

export const LabelColourEnum = enumOf('LabelColour', labelColours, 'What marks a label beside its name. More may come.', {
  GREY: 'As what needs no colour.',
  BLUE: 'Blue, in a shade that the page’s theme chooses.',
  TEAL: 'Blue-green, in a shade that the page’s theme chooses.',
  OLIVE: 'Yellow-green, in a shade that the page’s theme chooses.',
  ROSE: 'Light red, in a shade that the page’s theme chooses.',
  VIOLET: 'Purple, in a shade that the page’s theme chooses.',
});

@ObjectType({ implements: Node, description: 'A word that the team sorts cases by. It stands in clear, and no reporter and no tool sees it.' })
@Rows('label', { visible: team })
export class Label extends Node {
  @Field(() => String, { description: 'What it is called, up to 40 characters. No two differ in case alone.' }) @Read() name!: string;
  @Field(() => LabelColourEnum, { description: 'What marks it.' }) @Read() colour!: LabelColour;
}

export const LabelConnection = connectionTo('Label', () => Label);

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Case.prototype, field);
}
extend(
  'labels',
  Field(() => [Label], { description: 'What the team sorted it under, by name. For the team, else empty.' }),
  ReadList({
    type: () => Label,
    where: (row, parent, viewer) => every([sql`${row}.id in (select worn.label_id from case_label worn where worn.case_id = ${parent}.id)`, team(viewer, row)]),
    order: (row) => sql`lower(${row}.name)`,
    most: mostLabelsOfCase,
  }),
);
