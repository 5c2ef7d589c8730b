/**
 * Whether a request may be sent a second time when its answer was lost. "A write with an `idempotencyKey` sent again gives the first
 * answer": so a read always, a write only where all that it does stands under one such key. What cannot be told is not repeated. Pure.
 */
export type Repeatable = 'READ' | 'KEYED_WRITE' | 'NEVER';

const noise = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g;
const token = /\.\.\.|[_A-Za-z]\w*|[{}():@]/g;

/** @param text one document @param variables as they are sent */
export function repeatable(text: string, variables: Readonly<Record<string, unknown>>): Repeatable {
  const tokens = text.replace(noise, ' ').match(token) ?? [];
  const kinds = operationsIn(tokens);
  if (kinds.every((kind) => kind === 'query')) return 'READ';
  const inputs = Object.values(variables).filter((value) => typeof value === 'object' && value !== null);
  const [input] = inputs;
  const isKeyed = inputs.length === 1 && input !== null && typeof input === 'object' && 'idempotencyKey' in input && typeof input.idempotencyKey === 'string' && input.idempotencyKey !== '';
  return kinds.length === 1 && kinds[0] === 'mutation' && isKeyed && writesOf(tokens) === 1 ? 'KEYED_WRITE' : 'NEVER';
}

/** The operations of a document; a bare selection is a query. */
function operationsIn(tokens: readonly string[]): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let isBare = true;
  for (const one of tokens) {
    if (depth === 0 && /^(?:query|mutation|subscription|fragment)$/.test(one) && isBare) {
      if (one !== 'fragment') found.push(one);
      isBare = false;
    }
    if (one === '{' && depth === 0 && isBare) found.push('query');
    if (one === '{' || one === '(') depth += 1;
    if (one === '}' || one === ')') depth -= 1;
    if (one === '}' && depth === 0) isBare = true;
  }
  return found;
}

/** How many fields the mutation asks for at its root; a spread counts as many. */
function writesOf(tokens: readonly string[]): number {
  let [depth, inside, count] = [0, 0, 0];
  for (let at = tokens.indexOf('mutation'); at >= 0 && at < tokens.length; at += 1) {
    const one = tokens[at] ?? '';
    if (one === '(') inside += 1;
    if (one === ')') inside -= 1;
    if (inside > 0) continue;
    if (one === '{') depth += 1;
    if (one === '}' && (depth -= 1) === 0) return count;
    if (depth !== 1) continue;
    if (one === '...') return Number.POSITIVE_INFINITY;
    if (/^\w+$/.test(one) && tokens[at + 1] !== ':' && tokens[at - 1] !== '@') count += 1;
  }
  return count;
}
