/** What was handed to engineering, for the team. Adds its fields to Case and Viewer. */
import { Field } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { team } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { Read } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { WebAddress } from '../scalars.ts';

function extend(type: { readonly prototype: object }, field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(type.prototype, field);
}
extend(
  Case, 'engineeringTicket',
  Field(() => WebAddress, { nullable: true, description: 'Where engineering works on it. For the team, else null.' }),
  Read({ value: (row) => sql`(select ticket.url from engineering_ticket ticket where ticket.case_id = ${row}.id)`, visible: team }),
);
extend(
  Viewer, 'trackerUrl',
  Field(() => WebAddress, { nullable: true, description: 'Where a browser of the team posts a ticket to. Null where no lead set one, and for everybody else.' }),
  Read({ value: () => sql`(select tracker_url from installation)`, visible: team }),
);
