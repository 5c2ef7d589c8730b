/** What makes each type of issue reproducible, in one line: shown when it is chosen. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const hints: Readonly<Record<string, MessageDescriptor>> = {
  CROSS_SITE_SCRIPTING: msg`The page, the input and the exact text you put in; where it runs, and in which browser. An alert with document.domain is enough.`,
  SQL_INJECTION: msg`The request with its parameter, and two answers that differ: one where the condition is true, one where it is false. Do not read data.`,
  COMMAND_INJECTION: msg`The request and a harmless command whose effect shows, such as a delay or a look-up of a name you own.`,
  CROSS_SITE_REQUEST_FORGERY: msg`A small page that makes the request, and what changed in an account of yours that opened it.`,
  SERVER_SIDE_REQUEST_FORGERY: msg`The request, the address you made the server call, and what arrived there. Do not walk through internal systems.`,
  REMOTE_CODE_EXECUTION: msg`The input, and a harmless effect that only code can have. Stop there: no shell, no further access.`,
  AUTHENTICATION_BYPASS: msg`The requests in their order, from signed out to signed in, and which account of yours you entered.`,
  AUTHORIZATION_BYPASS: msg`Two accounts of your own: what A owns, which request B sent, and what came back.`,
  INFORMATION_DISCLOSURE: msg`Where it is to be seen, and what kind of data it is. One example, other people’s data blacked out.`,
  PATH_TRAVERSAL: msg`The request with the path, and the first line of a harmless file that came back.`,
  XML_EXTERNAL_ENTITY: msg`The document you sent, and what shows that the entity was read.`,
  INSECURE_DESERIALIZATION: msg`The serialized input, where it goes in, and a harmless effect.`,
  OPEN_REDIRECT: msg`The full address, and where one lands. Say what it makes possible beyond the redirect.`,
  CLICKJACKING: msg`The page that can be framed, and which action a click on it triggers.`,
  SUBDOMAIN_TAKEOVER: msg`The name, its DNS record, and how the target can be claimed. Claiming it is not needed.`,
  CRYPTOGRAPHIC_WEAKNESS: msg`What is protected how, what breaks it, and what it takes in time and access.`,
  SECURITY_MISCONFIGURATION: msg`Where it is, what is set, and what somebody gains by it.`,
  DENIAL_OF_SERVICE: msg`One request and how long it takes. Please do not try it under load.`,
  BUSINESS_LOGIC: msg`The steps in their order, what should happen at the one that goes wrong, and what happens instead.`,
  OTHER: msg`What you did, what you expected, what happened.`,
  NOT_SURE: msg`That is fine: what you did, what you expected, what happened. We find the type.`,
};

export const issueHint = (issueType: string): MessageDescriptor | null => hints[issueType] ?? null;
