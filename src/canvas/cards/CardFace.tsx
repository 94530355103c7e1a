import { type CSSProperties, memo, type ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { plainText } from '../../ui/runs.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { categoryStyle } from '../../ui/tone.ts';
import type { CardCounts, CardData } from '../types.ts';
import { ChangeBadge } from '../versions/ChangeBadge.tsx';
import { cardClass } from '../versions/change-class.ts';
import styles from './CardFace.module.css';
import { CommentBadge } from './CommentBadge.tsx';
import { IssueDot } from './IssueDot.tsx';

export type CardFaceProps = {
  readonly card: CardData;
  readonly counts?: CardCounts | undefined;
  readonly selected?: boolean;
  /** Below zoom 0.4: strip, icon and count only. */
  readonly far?: boolean;
  readonly hovered?: boolean;
  readonly carried?: boolean;
  readonly dimmed?: boolean;
  /** Lists those who wait here, by the card's id. */
  readonly onCount?: ((id: string) => void) | undefined;
  /** Opens the frame that the card stands for. */
  readonly onUnfold?: ((id: string) => void) | undefined;
  /** The ports, which the canvas makes connectable. */
  readonly children?: ReactNode;
};

/** What a card looks like, 232 x 76 in every state. Knows nothing about the canvas it stands on. */
export const CardFace = memo(function CardFace(props: CardFaceProps) {
  const { card, counts, selected, far } = props;
  const state = card.state ?? 'normal';
  const className = cx(
    styles.card,
    styles[state],
    cardClass(card),
    card.isAbsent && styles.absent,
    card.frame !== undefined && styles.box,
    (selected || counts?.way === 'here') && styles.selected,
    props.hovered && styles.hovered,
    props.carried && styles.carried,
    props.dimmed && styles.dimmed,
    counts?.way === 'aside' && styles.aside,
    counts?.way === 'taken' && styles.taken,
  );
  return (
    <div className={className} style={{ ...categoryStyle(card.category), ...tint(counts?.fullness) }}>
      <div className={styles.inside}>
        <span className={styles.strip} />
        {far ? (
          <FarFace card={card} counts={counts} />
        ) : (
          <NearFace card={card} counts={counts} onCount={props.onCount} onUnfold={props.onUnfold} />
        )}
      </div>
      {card.change !== undefined && !far && (
        <ChangeBadge change={card.change} word={card.changeWord} isAbsent={card.isAbsent} />
      )}
      {card.issue !== undefined && !far && <IssueDot issue={card.issue} />}
      {card.comments !== undefined && !far && <CommentBadge comments={card.comments} />}
      {props.children}
    </div>
  );
});

/** The fuller the darker, 18 % at most: the words keep their contrast. */
function tint(fullness: number | undefined): CSSProperties | undefined {
  if (fullness === undefined) return undefined;
  const percent = (18 * Math.min(1, fullness)).toFixed(1);
  return { background: `color-mix(in srgb, var(--timing) ${percent}%, var(--surface-1))` };
}

type FaceProps = {
  readonly card: CardData;
  readonly counts: CardCounts | undefined;
  readonly onCount?: CardFaceProps['onCount'];
  readonly onUnfold?: CardFaceProps['onUnfold'];
};

function NearFace({ card, counts, onCount, onUnfold }: FaceProps) {
  return (
    <>
      <Mark card={card} onUnfold={onUnfold} />
      <div className={styles.words} title={lines(card.title, plainText(card.sentence), counts?.note)}>
        <div className={styles.head}>
          <span className={styles.title}>{card.title}</span>
          <Pill card={card} counts={counts} onCount={onCount} />
        </div>
        <div className={styles.sentence}>
          <Sentence runs={card.sentence} size="card" />
        </div>
      </div>
      {counts?.note !== undefined && <Spoken>{counts.note}</Spoken>}
      {counts?.waitingShare !== undefined && (
        <span className={styles.bar}>
          <span className={styles.filled} style={{ width: `${Math.min(counts.waitingShare, 1) * 100}%` }} />
        </span>
      )}
    </>
  );
}

/** A tip of some lines. */
function lines(...all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('\n');
}

/** The icon; that of a folded frame opens it. From the keyboard its key and the inspector do. */
function Mark({ card: { id, icon, frame }, onUnfold }: Pick<FaceProps, 'card' | 'onUnfold'>) {
  if (frame === undefined || onUnfold === undefined)
    return <Icon name={icon} size={20} className={styles.icon} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.icon, styles.unfold, 'nodrag')}
      aria-label={frame.fold}
      title={frame.fold}
      onClick={(event) => {
        event.stopPropagation();
        onUnfold(id);
      }}
    >
      <Icon name="unfold-vertical" size={20} />
    </button>
  );
}

/** How many wait here. Pressed, it lists them; from the keyboard the inspector does. */
function Pill({ card, counts, onCount }: FaceProps) {
  if (counts?.waiting === undefined) return null;
  const words = (
    <>
      {counts.waiting}
      {counts.since !== undefined && (
        <span className={styles.since} role="img" aria-label={counts.sinceWords} title={counts.sinceWords}>
          {counts.since}
        </span>
      )}
    </>
  );
  if (onCount === undefined) return <span className={styles.pill}>{words}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.pill, styles.press)}
      onClick={(event) => {
        event.stopPropagation();
        onCount(card.id);
      }}
    >
      {words}
    </button>
  );
}

function FarFace({ card, counts }: FaceProps) {
  return (
    <span className={styles.far}>
      <Icon name={card.icon} size={44} className={styles.farIcon} />
      <span className={styles.farCount} title={counts?.note}>
        {counts?.entered}
      </span>
    </span>
  );
}
