import { useMemo } from 'react';
import { select } from '../../store/actions.ts';
import { arrange, connectSteps, duplicateSteps, removeParts } from '../../store/commands.ts';
import { accepts, describedOf, kindOf, portsOf, settingsOf } from '../../store/kinds.ts';
import { edgeAt } from '../../store/places.ts';
import { enableStep } from '../../store/settings.ts';
import { useStore } from '../../store/store.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { MenuList } from '../../ui/MenuList.tsx';
import type { MenuItem } from '../../ui/menu-items.ts';
import { layout } from '../layout/layout.ts';
import type { MenuTarget, Point } from '../types.ts';

/** Where a menu opens and for what; `connect` lists the steps that a step can lead to. */
export type MenuPlace = {
  readonly at: Point;
  readonly target: MenuTarget | { readonly kind: 'connect'; readonly id: string };
};

/** What can be done to the thing under the pointer. */
export function CanvasMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const voice = useWords();
  const items = useMemo(() => itemsOf(place, voice), [place, voice]);
  return <MenuList items={items} label={voice.t('app.menu.label')} at={place.at} onClose={onClose} />;
}

function itemsOf({ at, target }: MenuPlace, voice: Voice): readonly MenuItem[] {
  const { t } = voice;
  if (target.kind === 'edge') {
    return [
      {
        kind: 'item',
        id: 'delete',
        label: t('app.menu.deleteLine'),
        icon: 'trash-2',
        danger: true,
        onSelect: () => removeParts([], [target.id]),
      },
    ];
  }
  if (target.kind === 'node') return stepItems(target.id, voice);
  if (target.kind === 'connect') return connectItems(target.id, voice);
  return [
    {
      kind: 'item',
      id: 'add',
      label: t('app.menu.add'),
      icon: 'plus',
      keys: '/',
      onSelect: () => useStore.setState({ quickAdd: { screen: at } }),
    },
    { kind: 'item', id: 'arrange', label: t('app.menu.arrange'), icon: 'workflow', onSelect: arrangeAll },
    { kind: 'item', id: 'all', label: t('app.menu.selectAll'), keys: 'Ctrl A', onSelect: selectAll },
  ];
}

/** The deeds of one step, in its menu on the canvas and in the inspector. */
export function stepItems(id: string, { t }: Voice): readonly MenuItem[] {
  const node = useStore.getState().file?.program.nodes.find((one) => one.id === id);
  if (node === undefined) return [];
  const isOn = settingsOf(node).enabled !== false;
  return [
    {
      kind: 'item',
      id: 'duplicate',
      label: t('app.menu.duplicate'),
      icon: 'copy',
      keys: 'Ctrl D',
      onSelect: () => duplicateSteps([id]),
    },
    {
      kind: 'item',
      id: 'enable',
      label: t(isOn ? 'app.menu.off' : 'app.menu.on'),
      icon: 'power',
      onSelect: () => enableStep(id, !isOn),
    },
    { kind: 'line', id: 'line' },
    {
      kind: 'item',
      id: 'delete',
      label: t('app.menu.delete'),
      icon: 'trash-2',
      keys: 'Delete',
      danger: true,
      onSelect: () => removeParts([id], []),
    },
  ];
}

/** Steps that a step can lead to, by each of its ports that leads nowhere yet; by all where every port is in use. */
function connectItems(id: string, { say, t }: Voice): readonly MenuItem[] {
  const { file } = useStore.getState();
  const node = file?.program.nodes.find((one) => one.id === id);
  if (file === undefined || node === undefined) return [];
  const { program, catalogue } = file;
  const ports = portsOf(node, catalogue);
  const open = ports.filter((port) => edgeAt(program, { from: id, port: port.id }) === undefined);
  const targets = program.nodes.filter((one) => one.id !== id && accepts(one));
  return (open.length > 0 ? open : ports).flatMap((port) =>
    targets.map((to): MenuItem => {
      const step = say(describedOf(to, catalogue).title);
      const outcome = port.label === undefined ? undefined : say(port.label);
      return {
        kind: 'item',
        id: `${port.id}/${to.id}`,
        icon: kindOf(to).icon,
        label: outcome === undefined ? step : t('app.connect.way', { outcome, step }),
        onSelect: () => connectSteps({ from: id, port: port.id, to: to.id }),
      };
    }),
  );
}

/** Lays the whole program out. Notes stay where they were put. */
export function arrangeAll(): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const nodes = file.program.nodes
    .filter((node) => kindOf(node).annotation !== true)
    .map((node) => ({ id: node.id, ports: portsOf(node, file.catalogue).map((port) => port.id) }));
  arrange(layout(nodes, file.program.edges));
}

/** Selects every step. */
export function selectAll(): void {
  select(useStore.getState().file?.program.nodes.map((node) => node.id) ?? []);
}
