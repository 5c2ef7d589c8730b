/**
 * Weaknesses that reports about online services come down to, by the names of MITRE's CWE list, and which of them each type of
 * issue usually is. A suggestion only: any identifier can be written.
 */

export const weaknesses: Readonly<Record<string, string>> = {
  'CWE-16': 'Configuration',
  'CWE-20': 'Improper input validation',
  'CWE-22': 'Path traversal',
  'CWE-77': 'Command injection',
  'CWE-78': 'OS command injection',
  'CWE-79': 'Cross-site scripting',
  'CWE-89': 'SQL injection',
  'CWE-94': 'Code injection',
  'CWE-200': 'Exposure of sensitive information',
  'CWE-269': 'Improper privilege management',
  'CWE-284': 'Improper access control',
  'CWE-287': 'Improper authentication',
  'CWE-295': 'Improper certificate validation',
  'CWE-306': 'Missing authentication for a critical function',
  'CWE-307': 'No limit on authentication attempts',
  'CWE-326': 'Inadequate encryption strength',
  'CWE-327': 'Broken or risky cryptographic algorithm',
  'CWE-330': 'Insufficiently random values',
  'CWE-352': 'Cross-site request forgery',
  'CWE-384': 'Session fixation',
  'CWE-400': 'Uncontrolled resource consumption',
  'CWE-434': 'Unrestricted upload of a dangerous file type',
  'CWE-441': 'Unintended proxy (confused deputy)',
  'CWE-502': 'Deserialization of untrusted data',
  'CWE-601': 'Open redirect',
  'CWE-611': 'XML external entity reference',
  'CWE-613': 'Insufficient session expiration',
  'CWE-639': 'Authorization bypass through a user-controlled key',
  'CWE-640': 'Weak password recovery',
  'CWE-770': 'Allocation of resources without limits',
  'CWE-798': 'Hard-coded credentials',
  'CWE-840': 'Business logic errors',
  'CWE-862': 'Missing authorization',
  'CWE-863': 'Incorrect authorization',
  'CWE-918': 'Server-side request forgery',
  'CWE-1021': 'Clickjacking',
  'CWE-1236': 'Formula injection into a spreadsheet',
};

const usual: Readonly<Record<string, string>> = {
  CROSS_SITE_SCRIPTING: 'CWE-79',
  SQL_INJECTION: 'CWE-89',
  COMMAND_INJECTION: 'CWE-78',
  CROSS_SITE_REQUEST_FORGERY: 'CWE-352',
  SERVER_SIDE_REQUEST_FORGERY: 'CWE-918',
  REMOTE_CODE_EXECUTION: 'CWE-94',
  AUTHENTICATION_BYPASS: 'CWE-287',
  AUTHORIZATION_BYPASS: 'CWE-639',
  INFORMATION_DISCLOSURE: 'CWE-200',
  PATH_TRAVERSAL: 'CWE-22',
  XML_EXTERNAL_ENTITY: 'CWE-611',
  INSECURE_DESERIALIZATION: 'CWE-502',
  OPEN_REDIRECT: 'CWE-601',
  CLICKJACKING: 'CWE-1021',
  SUBDOMAIN_TAKEOVER: 'CWE-284',
  CRYPTOGRAPHIC_WEAKNESS: 'CWE-327',
  SECURITY_MISCONFIGURATION: 'CWE-16',
  DENIAL_OF_SERVICE: 'CWE-400',
  BUSINESS_LOGIC: 'CWE-840',
};

export const weaknessName = (weakness: string): string | undefined => weaknesses[weakness];
export const usualWeakness = (issueType: string | null): string => (issueType === null ? '' : (usual[issueType] ?? ''));
/** Out of "79", "cwe-79", "CWE-79 Cross-site scripting"; what is none of these is left for the server to judge. */
export const readWeakness = (text: string): string => {
  const number = /^(?:cwe[- ]?)?0*([1-9]\d{0,4})\b/i.exec(text.trim())?.[1];
  return number === undefined ? text.trim() : `CWE-${number}`;
};
