/** What went out for a case, until it was answered: sealed anew it would be other words, and a repeat is known by the very same. Pure. */
import type { Outcome } from './run-each.ts';

export class Unanswered<Input> {
  readonly #inputs = new Map<string, Input>();
  readonly #request: (input: Input) => Promise<Outcome>;

  constructor(request: (input: Input) => Promise<Outcome>) {
    this.#request = request;
  }

  /** What the request throws leaves it unanswered. @param number of the case */
  async send(number: string, input: Input): Promise<Outcome> {
    this.#inputs.set(number, input);
    const outcome = await this.#request(input);
    this.#inputs.delete(number);
    return outcome;
  }

  /**
   * Sends once more what was not answered, whatever the case became since: what was done after all is told to be done, and nothing is done twice.
   * @returns null where nothing waited, or it was refused, so that the case is judged anew
   */
  async again(number: string): Promise<Outcome | null> {
    const input = this.#inputs.get(number);
    if (input === undefined) return null;
    const outcome = await this.send(number, input);
    return outcome.state === 'DONE' ? outcome : null;
  }
}
