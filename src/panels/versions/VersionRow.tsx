import { type Came, inSentences, type Text, text } from '../../core/index.ts';
import { comparedText } from '../../store/results/results.ts';
import { choose } from '../../store/versions/comparing.ts';
import { NOW, useVersions, type Version, versionText } from '../../store/versions/state.ts';
import { clockOf, dayOf } from '../../store/versions/when.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Expecting } from './Expecting.tsx';
import styles from './Versions.module.css';

/** One version: name, state, day, what was expected of it and what came of that. Without one: what is drawn now. */
export function VersionRow({ version }: { readonly version: Version | undefined }) {
  const { t, say, locale } = useWords();
  const id = version?.id ?? NOW;
  const a = useVersions((state) => state.a);
  const b = useVersions((state) => state.b);
  const isEdited = useVersions((state) => state.edited === id);
  const side = id === a ? 'A' : id === b ? 'B' : undefined;
  const name = say(versionText(version, (at) => clockOf(locale, at)));
  return (
    <li className={cx(styles.row, side !== undefined && styles.chosen)}>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={side !== undefined}
        aria-label={say(
          inSentences([
            t('versions.choose', { version: name }),
            side === undefined ? undefined : t(`versions.is${side}`),
          ]),
        )}
        onClick={(event) => choose(id, event.shiftKey)}
      >
        <span className={cx(styles.mark, side !== undefined && styles.marked)}>{side}</span>
        <span className={styles.name}>
          <b>{name}</b> <span className={styles.state}>{stateOf(version, say)}</span>
        </span>
        <span className={styles.day}>{version !== undefined && dayOf(locale, version.madeAt)}</span>
      </button>
      {(version === undefined || version.isNamed) && (
        <div className={styles.said}>
          {isEdited ? <Expecting version={version} /> : <Expected version={version} />}
        </div>
      )}
    </li>
  );
}

function stateOf(version: Version | undefined, say: (words: Text) => string): string {
  if (version === undefined) return say(text('versions.nowState'));
  if (version.number !== undefined && version.name !== undefined) return version.name;
  if (version.restored === undefined || version.restored === '') return '';
  return say(text('versions.restored', { version: text('versions.number', { number: version.restored }) }));
}

/** What was expected and what came of it, with the way to change it; where nothing is, the way to say something. */
function Expected({ version }: { readonly version: Version | undefined }) {
  const { t, say } = useWords();
  const next = useVersions((state) => state.next);
  const { words, measure, came } = version?.notes ?? next;
  const edit = () => useVersions.setState({ edited: version?.id ?? NOW });
  const name = say(versionText(version, String));
  const sentence =
    words ??
    (measure &&
      say(text(`versions.expects.${measure.way}`, { figure: text(`results.compare.${measure.figure}`) })));
  if (sentence === undefined)
    return (
      <span className={styles.add}>
        <Button
          size="s"
          variant="link"
          icon="plus"
          name={t('common.labelled', { label: t('versions.addExpect'), what: name })}
          onClick={edit}
        >
          {t('versions.addExpect')}
        </Button>
      </span>
    );
  return (
    <>
      <p className={styles.words}>{sentence}</p>
      {measure !== undefined && <Outcome came={came} />}
      <span className={styles.tools}>
        <IconButton
          icon="pencil"
          size="s"
          label={t('common.labelled', { label: t('versions.editExpect'), what: name })}
          onClick={edit}
        />
      </span>
    </>
  );
}

const LOOKS = {
  held: { icon: 'circle-check', tone: 'good' },
  partly: { icon: 'triangle-alert', tone: 'warn' },
  didNotHold: { icon: 'circle-x', tone: 'danger' },
  cantTell: { icon: 'equal-not', tone: 'grey' },
} as const;

function Outcome({ came }: { readonly came: Came | undefined }) {
  const { t, say } = useWords();
  if (came === undefined) return <p className={cx(styles.came, styles.grey)}>{t('versions.notMeasured')}</p>;
  const { icon, tone } = LOOKS[came.outcome];
  const figure = text(`results.compare.${came.figure}`);
  return (
    <p className={cx(styles.came, styles[tone])}>
      <Icon name={icon} size={14} />
      <span>
        {say(
          text(`versions.${came.outcome}`, {
            from: comparedText(came.unit, came.a),
            to: comparedText(came.unit, came.b),
            figure,
            worse: came.worse === undefined ? '' : text(`results.compare.${came.worse}`),
          }),
        )}
      </span>
    </p>
  );
}
