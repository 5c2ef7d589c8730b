/** All that the portal ever asks of a supergraph: these two, word for word, the second also without who is on call. What partners offer there is in docs/operator.md. */
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

const ofCase = (onCall: string): Pick<Asked, 'operationName' | 'query'> => ({
  operationName: 'LaurelCase',
  query: `query LaurelCase($number: String!) {
  case(number: $number) {
    number
    onlineService { slug owner { name contact }${onCall} }
    affectedDeployments { id environment region revision }
  }
}`,
});
const [whole, withoutOnCall] = [ofCase(' onCall { name contact until }'), ofCase('')];

/** @param after the cursor that the page before ended with; null: the first page */
export const askServices = (after: string | null): Asked => ({ ...services, variables: { after } });
/** @param hasOnCall false where nobody in the supergraph offers it */
export const askCase = (number: string, hasOnCall: boolean): Asked => ({ ...(hasOnCall ? whole : withoutOnCall), variables: { number } });
