import { type RefObject, useEffect, useId, useRef } from 'react';
import {
  inSentences,
  percentText,
  type WalkDecision,
  type WalkOption,
  type WalkView,
} from '../../core/index.ts';
import { go, pick, pickAfter } from '../../store/walk/walking.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Decision.module.css';
import { Minutes } from './Minutes.tsx';

/** What has to be decided where the lead stands, and the three ways on. Pinned to the foot of the panel. */
export function Decision({ view }: { readonly view: WalkView }) {
  const { t, say } = useWords();
  const { decision } = view;
  const foot = useKeysStay(decision?.id);
  return (
    <div className={styles.foot} ref={foot}>
      {decision === undefined ? (
        <p className={styles.over}>{overWords(view, { t, say })}</p>
      ) : (
        <Question decision={decision} />
      )}
      <div className={styles.ways}>
        <Button icon="step-back" disabled={view.steps === 0} onClick={() => void go('back')}>
          {t('walking.back')}
        </Button>
        <Button icon="step-forward" disabled={!view.canStep} onClick={() => void go('step')}>
          {t('walking.step')}
        </Button>
        <span className={styles.next}>
          <Button
            full
            variant="filled"
            icon="split"
            disabled={!view.canStep}
            onClick={() => void go('decision')}
          >
            {t('walking.next')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** An answer that had the focus goes with its question: the next question has it then. */
function useKeysStay(question: string | undefined): RefObject<HTMLDivElement | null> {
  const foot = useRef<HTMLDivElement>(null);
  const had = useRef(false);
  useEffect(() => {
    const note = () => {
      had.current = foot.current?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew with each question
  useEffect(() => {
    if (!had.current || document.activeElement !== document.body) return;
    foot.current?.querySelector<HTMLElement>('input:checked, button:not(:disabled)')?.focus();
  }, [question]);
  return foot;
}

type Voices = Pick<ReturnType<typeof useWords>, 't' | 'say'>;

function overWords({ isOver, exit }: WalkView, { t, say }: Voices): string {
  if (!isOver) return t('walking.nothingToDecide');
  return exit === undefined ? t('walking.over') : say(exit.said);
}

function Question({ decision }: { readonly decision: WalkDecision }) {
  const { t, say } = useWords();
  const name = useId();
  const { options, chosen } = decision;
  const rare = options.filter(({ isRare }) => isRare === true);
  const row = (option: WalkOption) => (
    <Option key={option.id} option={option} decision={decision} name={name} />
  );
  return (
    <fieldset className={styles.options}>
      <legend className={styles.question}>{say(decision.question)}</legend>
      {options.filter(({ isRare }) => isRare !== true).map(row)}
      {rare.length > 0 && (
        <Disclosure
          key={decision.id}
          label={t('walking.otherAnswers')}
          defaultOpen={rare.some(({ id }) => id === chosen)}
        >
          <div className={styles.options}>{rare.map(row)}</div>
        </Disclosure>
      )}
    </fieldset>
  );
}

type OptionProps = { readonly option: WalkOption; readonly decision: WalkDecision; readonly name: string };

function Option({ option, decision, name }: OptionProps) {
  const { t, say } = useWords();
  const isChosen = option.id === decision.chosen;
  // Where nothing is assumed of any answer, nothing is missed either.
  const isMissed = option.id !== 'dice' && decision.options.some((one) => one.chance !== undefined);
  const { minutes, chance, follows } = option;
  const id = useId();
  return (
    <div className={cx(styles.option, isChosen && styles.chosen)}>
      <div className={styles.line}>
        <label className={styles.label}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={isChosen}
            aria-describedby={id}
            onChange={() => pick(option)}
          />
          <span className={styles.name}>{say(option.label)}</span>
        </label>
        {isChosen && minutes !== undefined && (
          <Minutes minutes={minutes} onChange={(value) => pickAfter(option, value)} />
        )}
        <span id={id} className={styles.chance}>
          {option.id === 'dice' && <Icon name="dices" />}
          {chance === undefined
            ? isMissed && t('walking.unknown')
            : t('walking.assumed', { share: say(percentText(chance)) })}
        </span>
      </div>
      {isChosen && follows !== undefined && follows.sentences.length > 0 && (
        <p className={styles.follows}>{say(inSentences(follows.sentences))}</p>
      )}
    </div>
  );
}
