import { numberText } from '../../core/index.ts';
import { titleOf } from '../../store/document/kinds.ts';
import { leaveMode } from '../../store/mode.ts';
import { useChosen } from '../../store/play/here.ts';
import {
  chooseSpeed,
  isStill,
  playOrPause,
  seekEnd,
  startPlay,
  stepDay,
  toggleStop,
} from '../../store/play/playing.ts';
import { SPEEDS, type Speed, usePlay } from '../../store/play/state.ts';
import { clockOf, dateOf, daysWords } from '../../store/play/when.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './PlayStrip.module.css';
import { Scrubber } from './Scrubber.tsx';
import { useHalted } from './use-halted.ts';
import { useRunTime } from './use-run-time.ts';

/** The strip below the canvas while a run is played: controls, date, and the whole run as a scrubber. */
export function PlayStrip() {
  const { t } = useWords();
  const status = usePlay((play) => play.status);
  return (
    <section className={styles.strip} aria-label={t('playback.strip')}>
      {status === 'ready' ? (
        <>
          <Controls />
          <Now />
          <Scrubber />
        </>
      ) : (
        <Gathering />
      )}
      <Said />
    </section>
  );
}

function Gathering() {
  const { t, say } = useWords();
  const { status, done, of } = usePlay();
  if (status === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <p>
          {t('playback.failed')} {t('playback.failedText')}
        </p>
        <Button
          size="s"
          onClick={() => {
            leaveMode();
            startPlay();
          }}
        >
          {t('playback.again')}
        </Button>
      </div>
    );
  }
  const detail = t('playback.progress', { done: say(numberText(done)), of: say(numberText(of)) });
  return (
    <div className={styles.gathering}>
      <Progress
        title={t('playback.gathering')}
        {...(of > 0 ? { share: done / of, detail } : {})}
        actions={
          <Button size="s" variant="link" onClick={leaveMode}>
            {t('playback.stop')}
          </Button>
        }
      />
    </div>
  );
}

function Controls() {
  const { t } = useWords();
  const isPlaying = usePlay((play) => play.isPlaying);
  const speed = usePlay((play) => play.speed);
  // Motion that is not wanted leaves one speed: a day at a time.
  const speeds = isStill() ? (['day'] as const) : SPEEDS;
  const words = t(isPlaying ? 'playback.pause' : 'playback.play');
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        <IconButton
          icon="skip-back"
          label={t('playback.first')}
          keys="Home"
          onClick={() => seekEnd('first')}
        />
        <IconButton icon="step-back" label={t('playback.back')} keys="←" onClick={() => stepDay(-1)} />
        <Tooltip text={words} named keys="Space">
          <button type="button" className={styles.play} aria-label={words} onClick={playOrPause}>
            <Icon name={isPlaying ? 'pause' : 'play'} size={20} />
          </button>
        </Tooltip>
        <IconButton icon="step-forward" label={t('playback.on')} keys="→" onClick={() => stepDay(1)} />
        <StopButton />
      </div>
      <div className={styles.speeds}>
        <SegmentedControl
          label={t('playback.speed')}
          value={speed}
          onChange={(value) => chooseSpeed(value as Speed)}
          options={speeds.map((value) => ({ value, label: t(`playback.speed.${value}`) }))}
        />
      </div>
    </div>
  );
}

/** Stops at the selected step, or no longer. */
function StopButton() {
  const { t, say } = useWords();
  const chosen = useChosen();
  const file = useStore((state) => state.file);
  const stops = usePlay((play) => play.stops);
  const playback = usePlay((play) => play.playback);
  const node = chosen !== undefined && playback?.nodes.includes(chosen) ? chosen : undefined;
  if (node === undefined || file === undefined) {
    return <IconButton icon="octagon-pause" label={t('playback.stopNone')} disabled />;
  }
  const isOn = stops.has(node);
  const step = say(titleOf(file, node));
  return (
    <IconButton
      icon="octagon-pause"
      label={t(isOn ? 'playback.stopNoMore' : 'playback.stopAt', { step })}
      pressed={isOn}
      onClick={() => toggleStop(node)}
    />
  );
}

function Now() {
  const voice = useWords();
  const { t, say } = voice;
  const { minute, playback, totals, each } = usePlay();
  const time = useRunTime();
  if (playback === undefined || totals === undefined || time === undefined) return null;
  const { people, leadsInAll, handedOn } = playback;
  const all = handedOn.reduce((sum, count) => sum + count, 0);
  const day = dayWords(minute, playback.horizon, t);
  const who =
    people.length < leadsInAll
      ? t('playback.sample', { people: say(numberText(people.length)), all: say(numberText(leadsInAll)) })
      : undefined;
  const said = who === undefined ? day : `${day} · ${who}`;
  const hint = daysWords(Math.ceil(playback.horizon / 1440), time, voice);
  const dots = each > 1 ? t('playback.each', { count: say(numberText(each)) }) : undefined;
  return (
    <div className={cx(styles.now, dots !== undefined && styles.crowded)}>
      <p className={styles.date}>
        {dateOf(minute, time, voice)} <span className={styles.clock}>{clockOf(minute, time, voice)}</span>
      </p>
      <p
        className={styles.day}
        title={hint === undefined ? said : t('playback.dayMore', { day: said, more: hint })}
      >
        {said}
      </p>
      {dots !== undefined && (
        <p className={styles.day} title={dots}>
          {dots}
        </p>
      )}
      <p className={styles.handed}>{t('playback.handed')}</p>
      <p className={styles.soFar}>
        {t('playback.handedLine', { now: say(numberText(totals.handed)), all: say(numberText(all)) })}
      </p>
    </div>
  );
}

function dayWords(minute: number, horizon: number, t: ReturnType<typeof useWords>['t']): string {
  const days = Math.ceil(horizon / 1440);
  return t('playback.day', { day: Math.min(days, Math.floor(minute / 1440) + 1), days });
}

/** Says who has stopped the run, for those who do not see it. */
function Said() {
  const words = useHalted();
  return (
    <Spoken as="p" role="status">
      {words}
    </Spoken>
  );
}
