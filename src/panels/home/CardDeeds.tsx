import type { ProgramEntry } from '../../storage/programs.ts';
import { archiveKept, bringBack, duplicateKept, exportKept } from '../../store/home/home.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuItem } from '../../ui/menu-items.ts';
import { saveText } from '../files/save.ts';
import { menuRows } from '../shell/menu-rows.ts';

export type CardDeedsProps = {
  readonly entry: ProgramEntry;
  readonly names: readonly { readonly name: string }[];
  readonly isBroken: boolean;
  readonly onRename: () => void;
  readonly onGone: () => void;
  readonly onDelete: () => void;
};

/** What can be done to a program without opening it. */
export function CardDeeds(props: CardDeedsProps) {
  const { entry, names, isBroken, onGone } = props;
  const voice = useWords();
  const { t } = voice;
  const { id, name } = entry;
  const isArchived = entry.archivedAt !== undefined;
  return (
    <fieldset aria-label={t('home.deeds', { name })}>
      {!isArchived && !isBroken && (
        <IconButton
          icon="copy"
          size="s"
          label={t('home.duplicate', { name })}
          onClick={() => void duplicateKept(id, copyName(name, names, voice))}
        />
      )}
      {isArchived ? (
        <IconButton
          icon="undo-2"
          size="s"
          label={t('home.bringsBack', { name })}
          onClick={() => void bringBack(id, name).then(onGone)}
        />
      ) : (
        <IconButton
          icon="archive"
          size="s"
          label={t('home.toArchive', { name })}
          onClick={() => void archiveKept(id, name).then(onGone)}
        />
      )}
      <Menu size="s" label={t('home.more', { name })} items={rareDeeds(props, voice)} />
    </fieldset>
  );
}

function rareDeeds(
  { entry, isBroken, onRename, onDelete }: CardDeedsProps,
  { t }: Voice,
): readonly MenuItem[] {
  const item = menuRows(t);
  return [
    ...(isBroken ? [] : [item('home.rename', 'pencil', onRename)]),
    item('home.export', 'download', () => void exportKept(entry.id).then(saveText)),
    { kind: 'line', id: 'line' },
    { ...item('home.delete', 'trash-2', onDelete), danger: true },
  ];
}

/** The name of a copy: that of no program beside it. */
function copyName(name: string, names: CardDeedsProps['names'], { t }: Voice): string {
  const taken = new Set(names.map((one) => one.name));
  const first = t('home.copyOf', { name });
  let free = first;
  for (let i = 2; taken.has(free); i++) free = t('home.numbered', { name: first, number: String(i) });
  return free;
}
