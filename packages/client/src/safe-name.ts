/**
 * A name for what is saved, out of one that somebody else chose: no path, nothing invisible, nothing that turns the line around,
 * no name that a system keeps for itself. Pure.
 */

/** Controls, bidirectional marks, zero-width and other invisible characters, byte order marks, tags. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const reserved = /^(?:con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const MAX_LENGTH = 120;
const MAX_ENDING = 16;

/** Endings that run when they are opened, on one system or another. */
const running =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs?|vbe|jse?|wsf|wsh|msi|msp|mst|cpl|dll|hta|chm|lnk|url|reg|inf|jar|jnlp|app|command|tool|dmg|pkg|sh|bash|zsh|run|elf|desktop|deb|rpm|apk|ipa|appimage|docm|xlsm|pptm|iso|img|vhdx?|svg|x?html?|mht(?:ml)?|xml|scf|library-ms|settingcontent-ms|application|gadget|py|pl|rb|php)$/i;
const harmless = /\.(?:png|jpe?g|gif|webp|avif|txt|log|pdf|docx?|xlsx?|pptx?|csv|json|md|zip|mp4|webm|har)\.[^.]+$/i;

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= MAX_ENDING ? [...name.slice(dot)] : [];
  return [...characters.slice(0, MAX_LENGTH - ending.length), ...ending].join('');
}

/** What the file is saved as. Never empty. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(invisible, '').replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ');
  // Windows drops dots and blanks at the end; a dot in front hides a file.
  const trimmed = visible.replace(/^[. ]+|[. ]+$/g, '');
  const short = shortened(trimmed);
  if (short === '') return 'file';
  return reserved.test(short) ? `_${short}` : short;
}

/** Whether opening it may run something. */
export const mayRun = (name: string): boolean => running.test(safeName(name));

/** `photo.png.exe`: an ending that runs, behind one that looks harmless. */
export const poses = (name: string): boolean => mayRun(name) && harmless.test(safeName(name));
