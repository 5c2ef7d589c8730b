/** What team and researcher write to each other in the example. {name}, {place} and {service} are filled in. */

export const firstAnswers = [
  'Thank you, {name}. I could follow your steps and see the same. I am checking next how far it reaches, and will tell you by the end of the week.',
  'Thanks for the clear report. I have it open in front of me and will try it in our test region today.',
  'Thank you for writing, {name}. The report arrived whole. I know {place} well and can already say that this should not happen; more tomorrow.',
  'Hello {name}, a person here. I read your report and passed the question about {place} to the people who built it. You hear from me on Thursday.',
] as const;

export const questions = [
  'I get 403 at step 2. Which plan is the account on, and was the folder shared by link or by name?',
  'Could you tell me the time of one of your requests, to the minute? Our logs for {service} are large.',
  'The value is escaped for me, in both browsers. Is there a setting that differs from the default?',
] as const;

export const replies = [
  'It was the free plan, shared by link. I tried again this morning with a fresh account, and it is still there.',
  'The request was at 14:32 UTC, from the address that ends in .17. I attached nothing else because there is nothing else.',
  'You are right, it needs the preview to be on. It was on by default in my account.',
  'Thank you for the quick answer. No hurry from my side.',
] as const;

export const updates = [
  'The fix for {place} is written and under review. We expect it live next week.',
  'One more place shares the template; we fix both together, which takes until Tuesday.',
  'A short word so that you are not left waiting: nothing new, we are still on it.',
] as const;

export const closings = {
  RESOLVED: 'Fixed and live everywhere. Please have a look yourself if you like. Thank you for finding it, and for the way you told us.',
  ACCEPTED_RISK: 'We understand the risk and keep the behaviour for now, because the alternative breaks imports of older clients. It is right all the same, and you are credited for it.',
  DUPLICATE: 'Somebody else told us of the same a little earlier, and we are fixing it under that number. You found it on your own, so the credit is yours as well.',
  NOT_REPRODUCIBLE: 'Three of us tried it on two regions and could not make it happen. If you find what differs, write again and the case opens by itself.',
  BY_DESIGN: 'This is how it is meant to work: whoever has the link may read. We have made the sentence beside the button clearer.',
  INFORMATIVE: 'True, and good to know, but without an effect that an attacker could use. Thank you for looking.',
  OUT_OF_SCOPE: 'This host belongs to another company, which we told. Their contact stands on their own page.',
} as const;

export const notes = [
  'Same template as the printed week. Ask Linh before changing the escaping there.',
  'Logs show nobody else used it in the last 90 days.',
  'Deployed to the test region at 10:40, waiting for the nightly run.',
] as const;

export const moveMessages = {
  REPORT_FIX_FAILS: 'I looked again today, and step 3 still works with a capital letter in the path.',
  ASK_SECOND_LOOK: 'I believe this was closed too early: the second address in my report was not tried. Could somebody else look?',
} as const;
