/** All that the portal ever asks of a supergraph: these two, word for word. What partners offer there is in docs/operator.md. */
import type { Asked } from './ask-supergraph.ts';

const services = {
  operationName: 'LaurelServices',
  query: `query LaurelServices($after: String) {
  onlineServices(first: 100, after: $after, archived: true) {
    edges { node { slug owner { name } deployments { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
} as const;

const ofCase = {
  operationName: 'LaurelCase',
  query: `query LaurelCase($number: String!) {
  case(number: $number) {
    number
    onlineService { slug owner { name contact } onCall { name until } }
    affectedDeployments { id environment region revision }
  }
}`,
} as const;

/** @param after the cursor that the page before ended with; null: the first page */
export const askServices = (after: string | null): Asked => ({ ...services, variables: { after } });
export const askCase = (number: string): Asked => ({ ...ofCase, variables: { number } });
