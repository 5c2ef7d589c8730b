/**
 * Where a contact that a partner wrote leads: a plain mail address or telephone number, and nothing else. Whatever could carry more (a
 * subject, a second address, another scheme) stays text.
 */
export function contactLink(contact: string): string | null {
  if (contact.length > 100) return null;
  if (/^[\w.+-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(contact)) return `mailto:${contact}`;
  if (/^\+?\d[\d ()/.-]{4,22}$/.test(contact)) return `tel:${contact.replaceAll(/[^\d+]/g, '')}`;
  return null;
}
