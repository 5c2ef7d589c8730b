import { compileMessage } from '@lingui/message-utils/compileMessage';
import { generateMessageId } from '@lingui/message-utils/generateMessageId';

const literal = /(\bmessage: )("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;

/** The value of a string literal as the macro transform writes it. @param {string} source */
function textOf(source) {
  if (source.startsWith('"')) return JSON.parse(source);
  return JSON.parse(`"${source.slice(1, -1).replace(/\\'/g, "'").replace(/"/g, '\\"')}"`);
}

/**
 * Compiles the English messages that Lingui's macros leave in the source, so that the page carries no
 * message parser. Stands after the macro transform; touches only a message whose id stands beside it.
 * @returns {import('vite').Plugin}
 */
export function compileMessages() {
  return {
    name: 'laurel-compile-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: /\/\*i18n\*\/|useLingui/ },
      handler(code) {
        // The transform drops the import and leaves this call, which then fails in the browser.
        if (/^\s*useLingui\(\);/m.test(code)) this.error('useLingui() has to be taken apart: const { t } = useLingui()');
        return code.replace(literal, (whole, before, source) => {
          const message = textOf(source);
          if (!code.includes(`id: "${generateMessageId(message)}"`)) return whole;
          return before + JSON.stringify(compileMessage(message));
        });
      },
    },
  };
}
