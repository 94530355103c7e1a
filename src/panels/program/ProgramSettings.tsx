import { useMemo } from 'react';
import { type ProgramSection, programSections } from '../../core/index.ts';
import { endGesture, showSide } from '../../store/actions.ts';
import { useProgramSection } from '../../store/document/program-section.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { Form } from '../inspector/Form.tsx';
import { useProgramScope } from '../inspector/program-scope.ts';
import { FormContext } from '../inspector/scope.ts';
import { Fixed, WhyFixed } from '../shell/Fixed.tsx';
import styles from './ProgramSettings.module.css';

/** What holds for the whole program, and everything that has a name in it. */
export function ProgramSettings() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const asked = useProgramSection((state) => state.section);
  const stamp = useProgramSection((state) => state.stamp);
  const scope = useProgramScope();
  const sections = useMemo(() => (file === undefined ? [] : programSections(file)), [file]);
  if (scope === undefined) return null;
  return (
    <InspectorFrame
      label={t('program.title')}
      icon="sliders"
      title={t('program.title')}
      closeLabel={t('app.close')}
      onClose={() => showSide(undefined)}
    >
      <WhyFixed />
      <FormContext value={scope}>
        <fieldset className={styles.sections} onBlur={endGesture} key={stamp}>
          {sections.map((section) => (
            <Part key={section.id} section={section} isOpen={section.id === asked} />
          ))}
        </fieldset>
      </FormContext>
    </InspectorFrame>
  );
}

type PartProps = { readonly section: ProgramSection; readonly isOpen: boolean };

function Part({ section, isOpen }: PartProps) {
  const { say } = useWords();
  const { count } = section;
  return (
    <section className={styles.part}>
      <Disclosure
        label={say(section.title)}
        defaultOpen={isOpen}
        {...(count === undefined ? {} : { count: String(count) })}
      >
        <Fixed isQuiet className={styles.form}>
          <Form fields={section.fields} />
        </Fixed>
      </Disclosure>
    </section>
  );
}
