/** Of `npm run admin`: people and settings, for a day on which no page helps. The work is the server bundle's. */
import { parseArgs } from 'node:util';
import { OperatorError } from './operator-error.mjs';

export const peopleUsage = `  administrator ADDRESS
        for a first administrator, or one who is locked out: prints a link that works once, within 24 hours. Leads and administrators
        are told
  people [WORDS]
        everybody with a role, or whoever has WORDS in address, handle or name; never what somebody reported
  roles ADDRESS +ROLE … -ROLE …
        gives and takes TRIAGER, LEAD and ADMINISTRATOR; ends their sessions. They, leads and administrators are told
  invite ADDRESS ROLE [--lead FINGERPRINT]
        queues an invitation, and prints its link for a day on which no mail leaves
  disable ADDRESS
        the account signs in nowhere any more and loses its roles; cases and thank-yous stay
  enable ADDRESS
        it signs in again, as a researcher
  sign-out-all [ADDRESS]
        ends every session and personal token of one account, or of everybody
  settings list
        what the installation is set to
  settings set NAME VALUE
        organization, contact-email, registration, thanks-wording, response-hours, next-update-days, small-team, co-finder-sharing`;

const example = (words) => new OperatorError(`Say it so: npm run admin -- ${words}`);

/** @param {string[]} parameters */
function words(parameters, least, most, shown) {
  const { positionals } = parseArgs({ args: parameters, allowPositionals: true });
  if (positionals.length < least || positionals.length > most || positionals.includes('')) throw example(shown);
  return positionals;
}

/** @param onDatabase runs a function of the bundle on the database, and prints what it returns */
export function peopleCommands(onDatabase) {
  const ofAddress = (name, run) => async (parameters) => {
    const [address] = words(parameters, 1, 1, `${name} ana@example.org`);
    await onDatabase((bundle, url) => run(bundle)(url, address));
  };
  return {
    administrator: ofAddress('administrator', (bundle) => bundle.administrator),
    disable: ofAddress('disable', (bundle) => bundle.disable),
    enable: ofAddress('enable', (bundle) => bundle.enable),
    people: async (parameters) => {
      const [query = ''] = words(parameters, 0, 1, 'people ana');
      await onDatabase((bundle, url) => bundle.people(url, query));
    },
    // -TRIAGER is a role here, and no flag.
    roles: async ([address = '', ...changes]) => {
      if (address === '' || changes.length === 0) throw example('roles ana@example.org +LEAD -TRIAGER');
      await onDatabase((bundle, url) => bundle.roles(url, address, changes));
    },
    invite: async (parameters) => {
      const { positionals: [address, role, more], values } = parseArgs({ args: parameters, allowPositionals: true, options: { lead: { type: 'string', multiple: true } } });
      if (!address || !role || more !== undefined) throw example('invite ana@example.org TRIAGER');
      await onDatabase((bundle, url) => bundle.inviteFromShell(url, address, role, values.lead ?? []));
    },
    'sign-out-all': async (parameters) => {
      const [address = ''] = words(parameters, 0, 1, 'sign-out-all ana@example.org');
      await onDatabase((bundle, url) => bundle.signOutAll(url, address));
    },
    settings: async (parameters) => {
      const [deed, name, value] = words(parameters, 1, 3, 'settings set registration closed');
      if (deed === 'list' && name === undefined) return onDatabase((bundle, url) => bundle.listSettings(url));
      if (deed !== 'set' || value === undefined) throw example('settings list, or: settings set registration closed');
      return onDatabase((bundle, url) => bundle.setSetting(url, name, value));
    },
  };
}
