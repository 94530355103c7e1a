import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { ProgramEntry } from '../../storage/programs.ts';
import { database } from '../../store/document/opening.ts';
import { type ProgramCard as Card, cardOf } from '../../store/home/cards.ts';
import { bringBack, openKept, renameKept } from '../../store/home/home.ts';
import { numbersText } from '../../store/home/numbers.ts';
import { lastStanding, type MaybeStanding, standingOf } from '../../store/home/standing.ts';
import { TEMPLATES } from '../../store/home/templates.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { agoWords } from './ago.ts';
import { CardDeeds } from './CardDeeds.tsx';
import { CardName } from './CardName.tsx';
import styles from './ProgramCard.module.css';
import { Thumbnail } from './Thumbnail.tsx';

export type ProgramCardProps = {
  readonly entry: ProgramEntry;
  /** All programs beside this one: a copy takes a name of its own. */
  readonly names: readonly { readonly name: string }[];
  readonly now: number;
  /** The card is about to leave its list. */
  readonly onGone: () => void;
  readonly onDelete: () => void;
};

/** A kept program: its flow in small, its name, and what is known of it. A press opens it. */
export function ProgramCard({ entry, names, now, onGone, onDelete }: ProgramCardProps) {
  const voice = useWords();
  const card = useCard(entry);
  const [isRenaming, setRenaming] = useState(false);
  const { id, name } = entry;
  const isArchived = entry.archivedAt !== undefined;
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <Shown card={card} />
      </div>
      <div className={styles.words}>
        <div className={styles.top}>
          <CardName
            name={name}
            label={voice.t(isArchived ? 'home.bringsBack' : 'home.opens', { name })}
            isRenaming={isRenaming}
            onOpen={() => {
              if (isArchived) void bringBack(id, name).then(onGone);
              else void openKept(id);
            }}
            onRename={(next) => {
              setRenaming(false);
              if (next !== undefined) void renameKept(id, next);
            }}
          />
          {card?.kind === 'read' && card.problems > 0 && (
            <span className={styles.mend}>
              <Icon name="triangle-alert" />
            </span>
          )}
        </div>
        <State card={card} entry={entry} now={now} />
        <LastLine card={card} entry={entry} />
      </div>
      <div className={styles.deeds}>
        <CardDeeds
          entry={entry}
          names={names}
          isBroken={card?.kind === 'broken'}
          onRename={() => setRenaming(true)}
          onGone={onGone}
          onDelete={onDelete}
        />
      </div>
    </li>
  );
}

/** What the file says; nothing until it is read. */
function useCard(entry: ProgramEntry): Card | undefined {
  const [card, setCard] = useState<Card | undefined>(undefined);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    cardOf(database, entry).then(
      (read) => isShown.current && setCard(read),
      () => isShown.current && setCard({ kind: 'broken' }),
    );
    return () => {
      isShown.current = false;
    };
  }, [entry]);
  return card;
}

function Shown({ card }: { readonly card: Card | undefined }) {
  if (card === undefined) return <Skeleton shape="box" width="100%" height={173} />;
  if (card.kind === 'broken') return <Icon name="file-text" size={20} />;
  return <Thumbnail drawn={card.drawn} least={LEAST} />;
}

/** The least a picture of a card shows. */
const LEAST = { width: 1500, height: 1020 };

function State({ card, entry, now }: Omit<Known, 'standing'> & { readonly now: number }) {
  const voice = useWords();
  const standing = useLiveQuery(() => standingOf(database, entry.id), [entry.id], lastStanding(entry.id));
  const state = stateWords({ card, standing, entry }, { voice, now });
  return (
    <p className={styles.state} title={state}>
      {state}
    </p>
  );
}

interface Known {
  readonly card: Card | undefined;
  readonly standing: MaybeStanding | undefined;
  readonly entry: ProgramEntry;
}

/** Which version it is and how it stands, or without one how many steps it has; nothing of it until both are known. */
function stateWords(
  { card, standing, entry }: Known,
  { voice, now }: { readonly voice: Voice; readonly now: number },
): string {
  const { t } = voice;
  const ago = agoWords(voice, entry.changedAt ?? entry.savedAt, now);
  if (card === undefined || standing === undefined) return ago;
  if (card.kind === 'broken') return t('home.broken');
  const isEmpty = card.drawn.steps.length === 0;
  const told = isEmpty
    ? t('home.emptyAgo', { ago })
    : card.problems > 0
      ? t('home.mendAgo', { count: card.problems, ago })
      : undefined;
  if (standing === 'none') return told ?? t('home.stepsAgo', { count: card.drawn.steps.length, ago });
  const state = told ?? (standing.isChanged ? t('home.changedAgo', { ago }) : ago);
  return t('home.versioned', { number: standing.number, state });
}

/** The numbers, where they are known; else where the program is from. */
function LastLine({ card, entry }: { readonly card: Card | undefined; readonly entry: ProgramEntry }) {
  const { t, runs } = useWords();
  if (card?.kind === 'read' && card.numbers !== undefined) {
    return (
      <div className={styles.numbers}>
        <Sentence size="card" runs={runs(numbersText(card.numbers))} />
      </div>
    );
  }
  if (!TEMPLATES.some(({ id }) => id === entry.template)) return <p className={styles.state} />;
  const name = t(`home.template.${entry.template}.name`);
  return <p className={styles.state}>{t('home.from', { name })}</p>;
}
