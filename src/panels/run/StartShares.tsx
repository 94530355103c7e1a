import { useMemo } from 'react';
import type { ProgramFile } from '../../core/index.ts';
import { usePeople } from '../../store/people/people.ts';
import { setStartShare, shareStarts, sharingStarts } from '../../store/run/start-shares.ts';
import { useWords } from '../../store/words.ts';
import { Field } from '../../ui/Field.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';

/** Which start drawn people come to, where a program has several that the scenario brings people to. */
export function StartShares({ file }: { readonly file: ProgramFile }) {
  const { t, say } = useWords();
  const brought = usePeople() !== undefined || (file.people.records?.length ?? 0) > 0;
  const starts = useMemo(() => sharingStarts(file), [file]);
  if (brought || starts.length === 0) return null;
  const isShared = file.scenario.starts !== undefined;
  const isNobody = isShared && starts.every(({ weight = 0 }) => weight === 0);
  return (
    <>
      <Field label={t('outside.which')} {...(isShared ? { help: t('outside.shareHelp') } : {})}>
        <Select
          value={isShared ? 'shared' : 'every'}
          options={(['every', 'shared'] as const).map((value) => ({ value, label: t(`outside.${value}`) }))}
          onChange={(value) => shareStarts(file, value === 'shared')}
        />
      </Field>
      {isShared &&
        starts.map(({ id, title, weight = 0 }, at) => (
          <Field
            key={id}
            label={t('outside.share', { step: say(title) })}
            {...(isNobody && at === 0 ? { error: t('outside.nobodyShares') } : {})}
          >
            <NumberInput
              value={weight}
              min={0}
              max={1_000_000}
              onChange={(next) => next !== undefined && setStartShare(file, id, next)}
            />
          </Field>
        ))}
    </>
  );
}
