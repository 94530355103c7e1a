import { useEffect, useState } from 'react';
import { type ProgramFile, text } from '../../core/index.ts';
import { drawnOf } from '../../store/home/drawing.ts';
import { takeTemplate } from '../../store/home/home.ts';
import {
  emailsText,
  startTemplateNumbers,
  stayText,
  useTemplateNumbers,
} from '../../store/home/template-numbers.ts';
import { LIFECYCLE_STEPS, loadTemplate, TEMPLATES, type Template } from '../../store/home/templates.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import home from './Home.module.css';
import { useNumbered } from './numbered.ts';
import { found } from './Programs.tsx';
import styles from './Templates.module.css';
import { Thumbnail } from './Thumbnail.tsx';

const ALL = 'all';

/** The shipped programs: what each is for, what it is not for, and how many steps it has. */
export function Templates({ looked }: { readonly looked: string }) {
  const { t } = useWords();
  const [step, setStep] = useState<string>(ALL);
  useEffect(() => startTemplateNumbers(), []);
  const named = TEMPLATES.map((template) => ({ ...template, name: t(`home.template.${template.id}.name`) }));
  const shown = found(named, looked).filter((template) => step === ALL || template.step === step);
  return (
    <section className={home.section} aria-labelledby="home-templates">
      <div className={home.line}>
        <h2 id="home-templates" className={home.subtitle}>
          {t('home.templates.title')}
        </h2>
        <p className={home.quiet}>{t('home.templates.aside')}</p>
        <fieldset className={home.end} aria-label={t('home.templates.step')}>
          {[ALL, ...LIFECYCLE_STEPS].map((one) => (
            <Button key={one} variant="quiet" size="s" pressed={one === step} onClick={() => setStep(one)}>
              {t(`home.templates.${one}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      <ul className={styles.cards}>
        {shown.map((template) => (
          <TemplateCard key={template.id} template={template} name={template.name} />
        ))}
      </ul>
      {shown.length === 0 && <p className={home.quiet}>{t('home.foundNone', { looked: looked.trim() })}</p>}
    </section>
  );
}

type TemplateCardProps = { readonly template: Template; readonly name: string };

function TemplateCard({ template: { id }, name }: TemplateCardProps) {
  const { t, runs } = useWords();
  const numbered = useNumbered();
  const drawn = useDrawn(id);
  const not = text('strong', { text: text('home.not') });
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {drawn === undefined ? (
          <Skeleton shape="box" width="100%" height={150} />
        ) : (
          <Thumbnail drawn={drawn} least={LEAST} />
        )}
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.purpose}>{t(`home.template.${id}.for`)}</p>
        <Sentence size="card" runs={runs(text(`home.template.${id}.not`, { not }))} />
        <div className={styles.foot}>
          <Numbers id={id} steps={drawn?.steps.length} />
          <Button variant="link" onClick={() => void takeTemplate(id, name, numbered)}>
            <span aria-hidden="true">{t('home.templates.use')}</span>
            <Spoken>{t('home.templates.useThat', { name })}</Spoken>
          </Button>
        </div>
      </div>
    </li>
  );
}

/** How large it is, and what it comes to at most, as soon as it has been run. */
function Numbers({ id, steps }: { readonly id: string; readonly steps: number | undefined }) {
  const { t, say } = useWords();
  const most = useTemplateNumbers(({ numbers }) => numbers[id]);
  if (steps === undefined) return <span />;
  const count = t('home.steps', { count: steps });
  if (most === undefined) {
    return (
      <span>
        {count}
        <Skeleton shape="line" width={120} />
      </span>
    );
  }
  return (
    <span>
      <span title={t('home.templates.sizeHint')}>
        {t('home.templates.size', { steps: count, stay: stayText(most) })}
      </span>
      <br />
      {say(emailsText(most))}
    </span>
  );
}

/** The least a picture of a template shows. */
const LEAST = { width: 640, height: 1120 };

function useDrawn(id: string) {
  const [file, setFile] = useState<ProgramFile | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    loadTemplate(id).then(
      (read) => {
        if (isShown) setFile(read);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [id]);
  const [drawn, setDrawn] = useState<ReturnType<typeof drawnOf> | undefined>(undefined);
  useEffect(() => setDrawn(file && drawnOf(file)), [file]);
  return drawn;
}
