/** Whether the gateway that SUPERGRAPH_URL names answers as an inventory: asked as nobody, with the very documents that pages ask. */
import { type AwayCode, askSupergraph, SupergraphAway } from '../supergraph/ask-supergraph.ts';
import { readCase, readServices } from '../supergraph/inventory-answer.ts';
import { askCase, askServices } from '../supergraph/inventory-documents.ts';
import { bad, type Finding, good, warn } from './finding.ts';

const remedies: Readonly<Record<AwayCode, string>> = {
  TIMEOUT: 'Pages wait no longer than three seconds: see to the gateway, and to the way there.',
  NO_CONNECTION: 'Start the gateway, or mend SUPERGRAPH_URL.',
  REDIRECT: 'Name the address that answers: none is followed.',
  TOO_LARGE: 'It answers with more than a mebibyte, which is no inventory: see to what SUPERGRAPH_URL names.',
  NOT_JSON: 'See to what SUPERGRAPH_URL names: it has to be the GraphQL endpoint itself, mostly with /graphql at its end.',
  REFUSED: 'Compose the supergraph of Laurel and a partner that adds the fields under "An inventory beside the queue" in docs/operator.md.',
  SHAPE: 'Compare what the partner adds with "An inventory beside the queue" in docs/operator.md.',
};
/** No portal is that old. */
const noCase = 'LRL-2000-000000';

/** @param url undefined: none is set, and there is nothing to say */
export async function checkSupergraph(url: string | undefined): Promise<readonly Finding[]> {
  if (url === undefined) return [];
  try {
    const { data, partial } = await askSupergraph(url, askServices(null), null);
    readServices(data);
    if (partial) return [warn(`the supergraph at ${url} answers in part`, 'One of its subgraphs does not: see what the gateway says of it.')];
    return [good(`the supergraph at ${url} answers, with owners and deployments`), await judgeCases(url)];
  } catch (error) {
    return [findingOf(url, error)];
  }
}

/** A case that there is not is answered by null, once the fields are there. */
async function judgeCases(url: string): Promise<Finding> {
  const ask = async (hasOnCall: boolean): Promise<unknown> => readCase((await askSupergraph(url, askCase(noCase, hasOnCall), null)).data);
  return ask(true).then(
    () => good('it says who is on call, and where a case is affected'),
    async () => ask(false).then(
      () => warn('it does not say who is on call', 'Nothing else lacks: where a partner knows it, let it add onCall { name contact until } to OnlineService.'),
      (error: unknown) => findingOf(url, error),
    ),
  );
}

function findingOf(url: string, error: unknown): Finding {
  if (!(error instanceof SupergraphAway)) throw error;
  return bad(`the supergraph at ${url} does not answer as an inventory: ${error.code}${error.detail && ` (${error.detail})`}`, remedies[error.code]);
}
