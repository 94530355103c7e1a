import { useMemo } from 'react';
import { ALIGN_DEEDS } from '../../store/deeds/align-deeds.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { deedOf } from '../../store/deeds/deeds.ts';
import { isBarred } from '../../store/deeds/editing.ts';
import { connectSteps, removeParts } from '../../store/document/commands.ts';
import { accepts, describedOf, iconOf, kindOf, settingsOf } from '../../store/document/kinds.ts';
import { edgeAt } from '../../store/document/places.ts';
import { enableStep } from '../../store/document/settings.ts';
import { shownGroups } from '../../store/document/shown.ts';
import { drawnPorts, foldOf } from '../../store/document/together.ts';
import { isReadOnly } from '../../store/keeping/state.ts';
import { isPlayMode, toggleStop } from '../../store/play/playing.ts';
import { usePlay } from '../../store/play/state.ts';
import { useStore } from '../../store/store.ts';
import { listCount } from '../../store/trace/places-listed.ts';
import { walkOneAt } from '../../store/walk/one.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { MenuList } from '../../ui/MenuList.tsx';
import type { MenuItem } from '../../ui/menu-items.ts';
import type { MenuTarget, Point } from '../types.ts';
import { openWay } from './meant.ts';

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
  if (target.kind === 'edge') return lineItems(target.id, voice);
  if (target.kind === 'connect') return connectItems(target.id, voice);
  if (target.kind === 'canvas') return canvasItems(at, voice);
  return useStore.getState().selected.size > 1 ? manyItems(voice) : stepItems(target.id, voice);
}

/** A deed as a row: its words and its key are those of the sheet of keys. */
function row(deed: Deed, { t }: Voice, label = t(`draw.deed.${deed.id}`)): MenuItem {
  const { id, icon, keys, isPossible, run } = deed;
  return {
    kind: 'item',
    id,
    label,
    ...(icon === undefined ? {} : { icon }),
    ...(keys === undefined ? {} : { keys }),
    danger: id === 'delete',
    disabled: isPossible?.() === false || isBarred(deed),
    onSelect: run,
  };
}

/** Rows of deeds by their ids; `-` is a line. */
function rows(ids: readonly string[], voice: Voice): readonly MenuItem[] {
  return ids.map((id, i) => (id === '-' ? { kind: 'line', id: `line-${i}` } : row(deedOf(id), voice)));
}

function lineItems(id: string, { t }: Voice): readonly MenuItem[] {
  return [
    {
      kind: 'item',
      id: 'delete',
      label: t('app.menu.deleteLine'),
      icon: 'trash-2',
      keys: 'Del',
      danger: true,
      disabled: isReadOnly(),
      onSelect: () => removeParts([], [id]),
    },
  ];
}

function canvasItems(at: Point, voice: Voice): readonly MenuItem[] {
  return [
    {
      kind: 'item',
      id: 'add',
      label: voice.t('app.menu.add'),
      icon: 'plus',
      keys: '/',
      disabled: isReadOnly(),
      onSelect: () => useStore.setState({ quickAdd: { screen: at } }),
    },
    ...rows(['paste', 'selectAll', '-', 'arrange', 'fit', 'find', '-', 'undo', 'redo'], voice),
  ];
}

/** While a run is played: stopping it here. */
function playItems(id: string, { t }: Voice): readonly MenuItem[] {
  if (!isPlayMode()) return [];
  const label = t(usePlay.getState().stops.has(id) ? 'playback.stopMenuOff' : 'playback.stopMenu');
  return [
    { kind: 'item', id: 'stop', label, icon: 'octagon-pause', onSelect: () => toggleStop(id) },
    { kind: 'line', id: 'line-stop' },
  ];
}

/** The people of a step: who is there at the end of the run, and one who came by, minute by minute. */
function peopleItems(id: string, { t }: Voice): readonly MenuItem[] {
  return [
    { kind: 'item', id: 'see', label: t('draw.menu.see'), icon: 'users', onSelect: () => listCount(id) },
    {
      kind: 'item',
      id: 'walk',
      label: t('draw.menu.walk'),
      icon: 'footprints',
      onSelect: () => walkOneAt(id),
    },
    { kind: 'line', id: 'line-people' },
  ];
}

/** The deeds of one step. */
function stepItems(id: string, voice: Voice): readonly MenuItem[] {
  const node = useStore.getState().file?.program.nodes.find((one) => one.id === id);
  if (node === undefined) return [];
  if (kindOf(node).frame !== undefined) {
    const deeds = [
      'fold',
      'rename',
      'comment',
      '-',
      'duplicate',
      'copy',
      'cut',
      'paste',
      '-',
      'ungroup',
      'delete',
    ];
    return rows(deeds, voice);
  }
  const { file } = useStore.getState();
  const fold = file && foldOf(node, file, voice);
  const isOn = settingsOf(node).enabled !== false;
  const isNote = kindOf(node).annotation === true;
  return [
    ...playItems(id, voice),
    ...rows(['edit', 'rename', 'comment', 'add', 'connect'], voice),
    ...(fold === undefined ? [] : [row(deedOf('ways'), voice, fold.words)]),
    ...rows(['-', 'duplicate', 'copy', 'cut', 'paste', '-'], voice),
    ...(isNote ? [] : peopleItems(id, voice)),
    {
      kind: 'item',
      id: 'enable',
      label: voice.t(isOn ? 'app.menu.off' : 'app.menu.on'),
      icon: 'power',
      disabled: isReadOnly(),
      onSelect: () => enableStep(id, !isOn),
    },
    ...rows(['delete'], voice),
  ];
}

function manyItems(voice: Voice): readonly MenuItem[] {
  return [
    ...rows(['group', 'duplicate', 'copy', 'cut', 'paste', '-'], voice),
    ...ALIGN_DEEDS.map((deed) => row(deed, voice)),
    ...rows(['-', 'fitSelection', 'delete'], voice),
  ];
}

/**
 * Steps that a step can lead to, by each of its ports that leads nowhere yet; by all where every port is in use. A folded
 * frame leads on by the one way out of it that is open.
 */
function connectItems(box: string, { say, t }: Voice): readonly MenuItem[] {
  const { file } = useStore.getState();
  if (file === undefined) return [];
  const { program } = file;
  const way = openWay({ file, groups: shownGroups(program) }, box);
  const id = way?.from ?? box;
  const node = program.nodes.find((one) => one.id === id);
  if (node === undefined) return [];
  const ports = drawnPorts(node, file).filter((port) => way === undefined || port.id === way.port);
  const open = ports.filter((port) => edgeAt(program, { from: id, port: port.id }) === undefined);
  const targets = program.nodes.filter((one) => one.id !== id && accepts(one));
  return (open.length > 0 ? open : ports).flatMap((port) =>
    targets.map((to): MenuItem => {
      const step = say(describedOf(to, file).title);
      const outcome = port.label === undefined ? undefined : say(port.label);
      return {
        kind: 'item',
        id: `${port.id}/${to.id}`,
        icon: iconOf(to, file),
        label: outcome === undefined ? step : t('app.connect.way', { outcome, step }),
        onSelect: () => connectSteps({ from: id, port: port.id, to: to.id }),
      };
    }),
  );
}
