import { type Arrivals, numberText, type ProgramFile, text } from '../../core/index.ts';
import { endGesture, showSide, showView } from '../../store/actions.ts';
import { showProgram } from '../../store/document/program-section.ts';
import { changeScenario } from '../../store/document/settings.ts';
import { usePeople } from '../../store/people/people.ts';
import { repeatsOf } from '../../store/run/input.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { OpenAssumptions } from '../assumptions/OpenAssumptions.tsx';
import { Fixed } from '../shell/Fixed.tsx';
import styles from './RunSettings.module.css';
import { StartShares } from './StartShares.tsx';

/** Who runs, when and for how long. */
export function RunSettings() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  if (file === undefined) return null;
  return (
    <InspectorFrame
      label={t('app.run.settings')}
      icon="settings"
      title={t('app.run.settings')}
      closeLabel={t('app.close')}
      onClose={() => showSide(undefined)}
    >
      <Fixed className={styles.form} onBlur={endGesture}>
        <People file={file} />
        <ArrivalFields file={file} />
        <StartShares file={file} />
        <Time file={file} />
        <OpenAssumptions words={t('assumptions.open')} />
        <Button variant="link" onClick={() => showProgram()}>
          {t('program.open')}
        </Button>
      </Fixed>
    </InspectorFrame>
  );
}

type FileProps = { readonly file: ProgramFile };

function People({ file }: FileProps) {
  const { t } = useWords();
  const imported = usePeople();
  const { scenario } = file;
  if (imported !== undefined) {
    return (
      <Field label={t('app.run.people')} group>
        <p className={styles.words}>
          {t('account.two', {
            first: text('app.note.imported', { count: imported.count, name: imported.name }),
            second: text('account.everyProgram'),
          })}
        </p>
        <Button variant="link" onClick={() => showView('people')}>
          {t('app.note.see')}
        </Button>
      </Field>
    );
  }
  return (
    <>
      <Field label={t('app.run.leads')} help={t('app.run.madeUp')}>
        <NumberInput
          value={scenario.leads}
          min={1}
          max={5_000_000}
          step={100}
          onChange={(leads) => leads !== undefined && changeScenario({ leads: Math.round(leads) })}
        />
      </Field>
      <Button variant="link" onClick={() => showView('people')}>
        {t('app.note.import')}
      </Button>
    </>
  );
}

const KINDS = ['atOnce', 'spread', 'perDay', 'field'] as const satisfies readonly Arrivals['kind'][];

function firstOf(kind: Arrivals['kind'], field: string): Arrivals {
  switch (kind) {
    case 'atOnce':
      return { kind };
    case 'spread':
      return { kind, days: 30 };
    case 'perDay':
      return { kind, leads: 20 };
    case 'field':
      return { kind, field };
  }
}

function ArrivalFields({ file }: FileProps) {
  const { t } = useWords();
  const { arrivals } = file.scenario;
  const dates = file.catalogue.fields.filter(({ type }) => type === 'date');
  const write = (next: Arrivals) => changeScenario({ arrivals: next });
  const offered = KINDS.filter((kind) => kind !== 'field' || dates.length > 0);
  return (
    <>
      <Field label={t('app.run.arrivals')} help={t(`account.run.${arrivals.kind}`)}>
        <Select
          value={arrivals.kind}
          options={offered.map((kind) => ({ value: kind, label: t(`app.run.arrive.${kind}`) }))}
          onChange={(kind) => write(firstOf(kind as Arrivals['kind'], dates[0]?.id ?? ''))}
        />
      </Field>
      {arrivals.kind === 'spread' && (
        <Field label={t('app.run.over')}>
          <NumberInput
            value={arrivals.days}
            min={1}
            max={3650}
            suffix={t('app.rule.days')}
            onChange={(days) => days !== undefined && write({ kind: 'spread', days })}
          />
        </Field>
      )}
      {arrivals.kind === 'perDay' && (
        <Field label={t('app.run.perDay')}>
          <NumberInput
            value={arrivals.leads}
            min={1}
            max={1_000_000}
            onChange={(leads) => leads !== undefined && write({ kind: 'perDay', leads })}
          />
        </Field>
      )}
      {arrivals.kind === 'field' && (
        <Field label={t('app.run.byField')}>
          <Select
            value={arrivals.field}
            options={dates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(field) => write({ kind: 'field', field })}
          />
        </Field>
      )}
    </>
  );
}

function Time({ file }: FileProps) {
  const { t } = useWords();
  const { scenario } = file;
  const help = useRepeatsHelp(file);
  return (
    <>
      <Field label={t('app.run.start')} help={t('account.run.start')}>
        <TextInput
          type="date"
          value={scenario.start}
          onChange={(start) => /^\d{4}-\d{2}-\d{2}$/.test(start) && changeScenario({ start })}
        />
      </Field>
      <Field label={t('app.run.days')} help={t('account.run.days')}>
        <NumberInput
          value={scenario.days}
          min={1}
          max={1825}
          suffix={t('app.rule.days')}
          onChange={(days) => days !== undefined && changeScenario({ days: Math.round(days) })}
        />
      </Field>
      <Field label={t('app.run.seed')} help={t('app.run.seedHelp')}>
        <NumberInput
          value={scenario.seed}
          min={0}
          max={2_147_483_647}
          onChange={(seed) => seed !== undefined && changeScenario({ seed: Math.round(seed) })}
        />
      </Field>
      <Field label={t('app.run.repeats')} help={help}>
        <NumberInput
          value={scenario.replications}
          min={1}
          max={1000}
          onChange={(replications) =>
            replications !== undefined && changeScenario({ replications: Math.round(replications) })
          }
        />
      </Field>
    </>
  );
}

/** What repeats are good for; or how many there are, where many people leave room for fewer than wanted. */
function useRepeatsHelp(file: ProgramFile): string {
  const { t, say } = useWords();
  const imported = usePeople();
  const count = repeatsOf(file, imported);
  if (count === file.scenario.replications) return t('app.run.repeatsHelp');
  const people = say(numberText(imported?.count || (file.people.records?.length ?? 0)));
  return t('app.run.repeatsFewer', { people, count });
}
