/** The token while somebody signs in and comes back: in this tab alone, never in an address that a server would see. */
const slot = 'laurel claim';

export const keepToken = (token: string): void => sessionStorage.setItem(slot, token);
export const forgetToken = (): void => sessionStorage.removeItem(slot);
export const keptToken = (): string => sessionStorage.getItem(slot) ?? '';
