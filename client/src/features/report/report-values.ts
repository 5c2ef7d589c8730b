/** What the report form holds, and what is kept as a draft. Pure. */
import * as v from 'valibot';

/** FORM: field by field. FREE: one text. GPG: sealed by the reporter's own program. */
export const ways = ['FORM', 'FREE', 'GPG'] as const;
export type Way = (typeof ways)[number];
/** Whether it is one of the provider's online services, or software that people install and run themselves. */
export const natures = ['ONLINE', 'INSTALLED', 'NOT_SURE'] as const;

const text = v.fallback(v.string(), '');
const dateParts = v.fallback(v.object({ day: v.string(), month: v.string(), year: v.string() }), { day: '', month: '', year: '' });

const valuesSchema = v.object({
  nature: v.fallback(v.nullable(v.picklist(natures)), null),
  /** A pasted address: suggests the service, and opens the steps. */
  address: text,
  /** Global id of an online service; NOT_SURE, or empty where nothing was chosen. */
  service: text,
  /** The API's name; NOT_SURE, or empty. */
  issueType: text,
  way: v.fallback(v.picklist(ways), 'FORM'),
  title: text,
  steps: text,
  configuration: text,
  impact: text,
  free: text,
  /** What was pasted or read from a file. */
  gpg: text,
  plannedDate: dateParts,
  reference: text,
});
export type ReportValues = v.InferOutput<typeof valuesSchema>;
export const emptyValues: ReportValues = v.parse(valuesSchema, {});

/** Somebody who came without a key: what opens the report again. Kept with the draft until they say that they kept the words. */
const newcomerSchema = v.object({ words: v.array(v.string()), backup: v.string(), fingerprint: v.string(), publicKeyArmored: v.string() });
export type Newcomer = v.InferOutput<typeof newcomerSchema>;

/** What went out, octet by octet, so that a repeat after a cut is the same submission. */
const sentSchema = v.object({
  onlineService: v.nullable(v.string()),
  issueType: v.nullable(v.string()),
  installedSoftware: v.boolean(),
  title: v.nullable(v.string()),
  report: v.string(),
  reporterReference: v.nullable(v.string()),
  plannedDisclosureAt: v.nullable(v.string()),
  policyVersion: v.number(),
  /** Ids of the uploads. */
  attachments: v.fallback(v.array(v.string()), []),
});
export type SentReport = v.InferOutput<typeof sentSchema>;

const arrivedSchema = v.object({
  number: v.string(),
  submittedAt: v.string(),
  responseDueAt: v.nullable(v.string()),
  receipt: v.nullable(v.string()),
  /** The text that arrived is an earlier one than the form holds. */
  isEarlierText: v.boolean(),
});
export type Arrived = v.InferOutput<typeof arrivedSchema>;

export const draftSchema = v.object({
  format: v.literal(1),
  /** The idempotency key of this report, however often it is sent. */
  submissionId: v.pipe(v.string(), v.uuid()),
  step: v.fallback(v.picklist([0, 1, 2]), 0),
  savedAt: v.string(),
  /** Something has left this browser: files, at first. */
  isBegun: v.fallback(v.boolean(), false),
  values: valuesSchema,
  newcomer: v.nullable(newcomerSchema),
  sent: v.nullable(sentSchema),
  /** Identifies the content of the form that `sent` was made from. */
  sentFor: v.fallback(v.string(), ''),
  arrived: v.nullable(arrivedSchema),
});
export type Draft = v.InferOutput<typeof draftSchema>;
export type Step = Draft['step'];

export const newDraft = (now: Date): Draft => ({
  format: 1,
  submissionId: crypto.randomUUID(),
  step: 0,
  savedAt: now.toISOString(),
  isBegun: false,
  values: emptyValues,
  newcomer: null,
  sent: null,
  sentFor: '',
  arrived: null,
});

/** Whether there is anything in the form that would be missed. */
export const isUntouched = (values: ReportValues): boolean => JSON.stringify(values) === JSON.stringify(emptyValues);
