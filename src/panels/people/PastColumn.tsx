import { type HistoryMapping, OFFERED_EVENTS } from '../../core/index.ts';
import { type Role, roleOf, withRole } from '../../store/people/past-look.ts';
import { mapHistory } from '../../store/people/table.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { Column, type ColumnProps } from './Column.tsx';
import { useEventName } from './use-event-name.ts';

/** Events that a mailing's columns may tell the time of. */
const OF_MAIL = ['sent', 'open', 'click', 'bounce', 'reply', 'unsubscribe', 'complaint'] as const;
const OF_ROW = ['ignore', 'lead', 'event', 'at', 'about', 'value'] as const;

export type PastColumnProps = Pick<ColumnProps, 'index' | 'header' | 'samples'> & {
  readonly mapping: HistoryMapping;
};

/** One column of a table of past events: what part of an event it is. */
export function PastColumn({ index, header, samples, mapping }: PastColumnProps) {
  const { t } = useWords();
  const options = useOptions(mapping);
  const role = roleOf(mapping, index);
  return (
    <Column index={index} header={header} samples={samples} isLeft={role.kind === 'ignore'}>
      <Select
        label={t('people.past.role', { column: header })}
        value={choiceOf(role)}
        options={options}
        onChange={(value) => mapHistory(withRole(mapping, index, roleIn(value)))}
      />
    </Column>
  );
}

function choiceOf(role: Role): string {
  return 'event' in role ? `${role.kind}/${role.event}` : role.kind;
}

function roleIn(value: string): Role {
  const [kind = 'ignore', event] = value.split('/');
  return (event === undefined ? { kind } : { kind, event }) as Role;
}

function useOptions(mapping: HistoryMapping): readonly SelectOption[] {
  const { t } = useWords();
  const eventName = useEventName();
  const own = useStore((state) => state.file?.catalogue.events) ?? [];
  if (mapping.kind === 'long')
    return OF_ROW.map((kind) => ({ value: kind, label: t(`people.past.role.${kind}`) }));
  const events = [...new Set<string>([...OF_MAIL, ...OFFERED_EVENTS, ...own.map(({ id }) => id)])];
  const timed = new Set(mapping.events.map(({ event }) => event));
  return [
    ...(['ignore', 'lead'] as const).map((kind) => ({ value: kind, label: t(`people.past.role.${kind}`) })),
    ...events.map((event) => ({
      value: `time/${event}`,
      label: t('people.past.role.time', { event: eventName(event) }),
    })),
    ...events
      .filter((event) => timed.has(event))
      .map((event) => ({
        value: `flag/${event}`,
        label: t('people.past.role.flag', { event: eventName(event) }),
      })),
  ];
}
