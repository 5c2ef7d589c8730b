import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { graphql, updateSchema } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { type ReactElement, useEffect, useRef } from 'react';
import { codeLook } from './code-look.ts';
import styles from './Graphiql.module.css';

interface QueryEditorProps {
  readonly label: string;
  readonly text: string;
  readonly schema: GraphQLSchema | null;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  /** Ctrl or ⌘ and a click on a name. */
  readonly onShowInDocs: (field?: string, type?: string, parentType?: string) => void;
}

/** Typing over a selection by the editor's own hand: a browser would keep its look by a style attribute, which the policy refuses and reports. */
const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data, isComposing } = event;
    if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty || /^[([{"]$/.test(data)) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** For texts that are set from outside: an example, a tidied query. */
function setText(view: EditorView, text: string): void {
  if (view.state.doc.toString() !== text) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
}

/**
 * A query with completion and errors out of the schema. It lives in a shadow tree, where the editor adopts style sheets that a script made: in
 * the page itself it would write style elements, which the content security policy refuses.
 */
export function QueryEditor({ label, text, schema, onText, onRun, onShowInDocs }: QueryEditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef({ onText, onRun, onShowInDocs, text, schema });
  latest.current = { onText, onRun, onShowInDocs, text, schema };
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const run = { key: 'Mod-Enter', run: () => { latest.current.onRun(); return true; } };
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          Prec.highest(keymap.of([run])),
          lineNumbers(), foldGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), autocompletion(), highlightActiveLine(),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
          graphql(latest.current.schema ?? undefined, { onShowInDocs: (...names) => latest.current.onShowInDocs(...names) }),
          typedOver, codeLook, EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off', tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onText(state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, [label]);
  useEffect(() => {
    if (editor.current !== null && schema !== null) updateSchema(editor.current, schema);
  }, [schema]);
  useEffect(() => {
    if (editor.current !== null) setText(editor.current, text);
  }, [text]);
  return <div className={styles['editor']} ref={host} data-editor />;
}
