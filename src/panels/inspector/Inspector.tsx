import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { type KindContext, ownSettings, type ProgramFile, type ProgramNode } from '../../core/index.ts';
import { endGesture, select } from '../../store/actions.ts';
import { focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { duplicateSteps, removeParts } from '../../store/document/commands.ts';
import { useIssues } from '../../store/document/issues.ts';
import { contextOf, describedOf, iconOf, kindOf, settingsOf } from '../../store/document/kinds.ts';
import { changeSetting, enableStep, renameStep } from '../../store/document/settings.ts';
import { useLooked } from '../../store/document/shown.ts';
import { foldOf, toggleTogether } from '../../store/document/together.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { StepComments } from '../comments/StepComments.tsx';
import { Fixed } from '../shell/Fixed.tsx';
import { menuRows } from '../shell/menu-rows.ts';
import { Form } from './Form.tsx';
import { InFrame } from './InFrame.tsx';
import styles from './Inspector.module.css';
import { jumpTo } from './jump.ts';
import { FormContext } from './scope.ts';
import { WhatHappens } from './WhatHappens.tsx';
import { WhoComesIn } from './WhoComesIn.tsx';

/** The node that is selected alone, if one is. */
export function useSelectedNode(): ProgramNode | undefined {
  return useStore((state) => {
    const [id] = state.selected.size === 1 ? state.selected : [];
    return state.file?.program.nodes.find((node) => node.id === id);
  });
}

/** Settings of the selected step, and what happens there. */
export function Inspector(): ReactNode {
  const node = useSelectedNode();
  const file = useStore((state) => state.file);
  if (node === undefined || file === undefined) return null;
  return <StepInspector key={node.id} node={node} file={file} />;
}

function StepInspector({ node, file }: { readonly node: ProgramNode; readonly file: ProgramFile }) {
  const voice = useWords();
  const { t, say, runs } = voice;
  const [open, setOpen] = useState(false);
  const isFixed = useReadOnly() !== undefined;
  const kind = kindOf(node);
  const context = contextOf(file);
  const { title, sentence, whole = sentence } = describedOf(node, file);
  const errors = useErrors(node.id);
  const scope = useScope(node, context);
  const fields = kind.form(ownSettings(node.settings), context);
  return (
    <InspectorFrame
      label={t('app.inspector.label')}
      icon={iconOf(node, file)}
      category={kind.annotation === true ? 'note' : kind.category}
      title={say(title)}
      closeLabel={t('app.close')}
      onClose={() => select([])}
      {...(!isFixed && { actions: <Deeds node={node} /> })}
    >
      <Fixed className={styles.top} isForm onBlur={endGesture} onKeyDown={leaveField}>
        <Sentence
          runs={runs(whole)}
          onTarget={(target) => {
            setOpen(true);
            jumpTo(target);
          }}
        />
        <FormContext value={scope}>
          <Form fields={fields} errors={errors} open={open} />
        </FormContext>
        {kind.frame === undefined && <OwnName node={node} context={context} />}
      </Fixed>
      {kind.entrance !== undefined && <WhoComesIn node={node} />}
      {kind.annotation !== true && <WhatHappens node={node} />}
      <Ways node={node} file={file} />
      {kind.frame !== undefined && <InFrame frame={node.id} />}
      <StepComments node={node.id} />
    </InspectorFrame>
  );
}

/** Ways that are drawn as one, or could be: shows them the other way. */
function Ways({ node, file }: { readonly node: ProgramNode; readonly file: ProgramFile }) {
  const voice = useWords();
  useLooked((looked) => looked.apart);
  const fold = foldOf(node, file, voice);
  if (fold === undefined) return null;
  return (
    <div className={styles.ways}>
      <Button
        size="s"
        icon={fold.isFolded ? 'unfold-horizontal' : 'fold-horizontal'}
        onClick={() => toggleTogether(node.id)}
      >
        {fold.words}
      </Button>
    </div>
  );
}

/** Escape in a field or on a button gives the keys back to the step, from where the next one is added. */
function leaveField(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (!focusSelectedCard()) return;
  event.preventDefault();
  event.stopPropagation();
}

/** What the fields of the form read and write. */
function useScope(node: ProgramNode, { catalogue }: KindContext) {
  return useMemo(
    () => ({
      nodeId: node.id,
      catalogue,
      settings: settingsOf(node),
      write: (path: string, value: Parameters<typeof changeSetting>[2]) =>
        changeSetting(node.id, path, value),
    }),
    [node, catalogue],
  );
}

type OwnNameProps = { readonly node: ProgramNode; readonly context: KindContext };

/** The step's own name; the kind's stands in the empty field. */
function OwnName({ node, context }: OwnNameProps) {
  const { t, say } = useWords();
  return (
    <Field label={t('app.inspector.name')} id="set-name">
      <TextInput
        value={String(node.settings.name ?? '')}
        placeholder={say(kindOf(node).describe(ownSettings(node.settings), context).title)}
        onChange={(name) => renameStep(node.id, name)}
      />
    </Field>
  );
}

/** What is wrong with each setting, in words. */
function useErrors(nodeId: string): ReadonlyMap<string, string> {
  const issues = useIssues();
  const { say } = useWords();
  return useMemo(
    () =>
      new Map(
        issues.flatMap((issue) =>
          issue.nodeId === nodeId && issue.setting !== undefined && issue.severity !== 'info'
            ? [[issue.setting, say(issue.message)] as const]
            : [],
        ),
      ),
    [issues, nodeId, say],
  );
}

function Deeds({ node }: { readonly node: ProgramNode }) {
  const { t } = useWords();
  const item = menuRows(t);
  const isOn = settingsOf(node).enabled !== false;
  const enable = item(isOn ? 'app.menu.off' : 'app.menu.on', 'power', () => enableStep(node.id, !isOn));
  return (
    <Menu
      label={t('app.menu.label')}
      items={[
        { ...item('app.menu.duplicate', 'copy', () => duplicateSteps([node.id])), keys: 'Ctrl D' },
        // Notes and frames do nothing that could be switched off.
        ...(kindOf(node).annotation === true ? [] : [enable]),
        { kind: 'line', id: 'line' },
        {
          ...item('app.menu.delete', 'trash-2', () => removeParts([node.id], [])),
          danger: true,
          keys: 'Delete',
        },
      ]}
    />
  );
}
