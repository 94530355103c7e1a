import {
  type Catalogue,
  choiceText,
  fieldName,
  numberText,
  type Persona,
  percentText,
  resolveParameters,
  text,
} from '../../core/index.ts';
import { MOST_TOLD, TELLING } from '../../store/people/roster.ts';
import { useStore } from '../../store/store.ts';
import { personasOf } from '../../store/walk/who.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { colourOf, type SeriesColour } from '../../ui/tone.ts';
import styles from './Personas.module.css';
import { colouredPersonas } from './persona-colours.ts';

const MOST_VALUES = 2;
const SHOWN = 4;

/** Whom people are made up from, with what is assumed of each. */
export function Personas() {
  const { t, say } = useWords();
  const personas = personasOf(useStore((state) => state.file));
  const all = personas.reduce((sum, { share }) => sum + share, 0);
  const byShare = colouredPersonas(personas).map(({ persona, colour }) => (
    <Card key={persona.id} persona={persona} share={persona.share / all} colour={colour} />
  ));
  const rest = byShare.slice(SHOWN);
  return (
    <section className={styles.section} aria-label={t('people.persona.title')}>
      <div className={styles.cards}>{byShare.slice(0, SHOWN)}</div>
      {rest.length > 0 && (
        <Disclosure label={t('people.persona.others')} count={say(numberText(rest.length))}>
          <div className={styles.cards}>{rest}</div>
        </Disclosure>
      )}
    </section>
  );
}

type CardProps = { readonly persona: Persona; readonly share: number; readonly colour: SeriesColour };

function Card({ persona, share, colour }: CardProps) {
  const { t, say } = useWords();
  const leads = useStore((state) => state.file?.scenario.leads ?? 0);
  const scenario = useStore((state) => state.file?.scenario.behaviour);
  const rates = resolveParameters({ scenario, truth: persona.truth, persona: persona.behaviour });
  const count = say(numberText(Math.round(share * leads)));
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <span className={styles.dot} style={{ background: colourOf(colour) }} />
        <h3 className={styles.name} title={persona.name}>
          {persona.name}
        </h3>
        <span
          className={styles.count}
          title={t('people.persona.count', { count, all: say(numberText(leads)) })}
        >
          {count}
        </span>
      </header>
      <Who persona={persona} />
      <p className={styles.rates}>
        {t('people.persona.rates', {
          open: say(percentText(rates['mail.open'])),
          click: say(percentText(rates['mail.click'])),
        })}
      </p>
    </article>
  );
}

/** Whether they may buy, and the likeliest values of a few fields; whoever points at them is told of which. */
function Who({ persona }: { readonly persona: Persona }) {
  const voice = useWords();
  const catalogue = useStore((state) => state.file?.catalogue);
  const told = catalogue === undefined ? [] : toldOf(persona, catalogue, voice);
  const isBuyer = voice.t(`people.persona.true.${persona.truth}`);
  const all = (sentences: readonly string[]): string =>
    sentences.reduce((first, second) => voice.t('account.two', { first, second }), isBuyer);
  return (
    <p className={styles.who} title={all(told.map(({ full }) => full))}>
      {all(told.map(({ short }) => short))}
    </p>
  );
}

/** What says by itself which field it is of. */
const PLAIN = ['job-title', 'industry'];

function toldOf({ fields }: Persona, catalogue: Catalogue, { t, say }: Voice) {
  return TELLING.flatMap((id) => {
    const items = [...(fields[id] ?? [])]
      .filter(({ value }) => value !== null)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_VALUES)
      .map(({ value }) => choiceText(id, value));
    if (items.length === 0) return [];
    const field = say(fieldName(catalogue, id));
    const full = t('people.persona.more', { field, values: text('inTurn', { items }) });
    const plain = t('people.persona.plain', { values: text('or', { items }) });
    return [{ full, short: PLAIN.includes(id) ? plain : full }];
  }).slice(0, MOST_TOLD);
}
