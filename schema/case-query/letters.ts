/** Lower case as a database folds it: letter by letter, whatever stands beside, and one letter for one. */
export const lowerCase = (text: string): string => [...text].map((letter) => [...letter.toLowerCase()][0] ?? letter).join('');
