/**
 * Which time signatures are made and judged by. Devices run ahead and behind: a signature half a minute ahead counts as invalid,
 * a key made in the future cannot be sealed to. So texts are dated by the server's clock, and read with room. Imports nothing.
 */
const ROOM_MS = 10 * 60 * 1000;

export class ServerClock {
  #aheadMs = 0;

  /** @param serverTime RFC 3339, as the session brings it */
  set(serverTime: string): void {
    const time = Date.parse(serverTime);
    if (!Number.isNaN(time)) this.#aheadMs = time - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  /** For signing and sealing: never before a key that takes part was made. */
  sealingDate(keys: readonly { getCreationTime(): Date }[]): Date {
    return new Date(Math.max(this.now().getTime(), ...keys.map((key) => key.getCreationTime().getTime())));
  }

  /** For verifying: takes signatures by clocks that run ahead. */
  readingDate(): Date {
    return new Date(Math.max(Date.now(), this.now().getTime()) + ROOM_MS);
  }
}
