import type { FileFault } from './out-file.ts';

/** One of the files cannot be sent: the list says which and why. */
export class OutboxFault extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}
