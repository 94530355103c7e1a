import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { Playback } from '../../core/index.ts';
import { holdTime, playOrPause, seek, seekEnd, stepDay } from '../../store/play/playing.ts';
import { usePlay } from '../../store/play/state.ts';
import { clockOf, dateOf, nearTime, type RunTime, shortDateOf } from '../../store/play/when.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Scrubber.module.css';
import { useHalted } from './use-halted.ts';
import { useRunTime } from './use-run-time.ts';

const DAY = 1440;

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => stepDay(-1),
  ArrowDown: () => stepDay(-1),
  ArrowRight: () => stepDay(1),
  ArrowUp: () => stepDay(1),
  Home: () => seekEnd('first'),
  End: () => seekEnd('last'),
  ' ': playOrPause,
};

function onKey(event: KeyboardEvent): void {
  const deed = event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}

/** The whole run: what has been is accent, what is to come is grey, with what went to sales each day under it. */
export function Scrubber() {
  const voice = useWords();
  const { minute, playback } = usePlay();
  const time = useRunTime();
  const area = useRef<HTMLDivElement>(null);
  if (playback === undefined || time === undefined) return null;
  const { horizon } = playback;
  const days = Math.ceil(horizon / DAY);
  const day = Math.min(days, Math.floor(minute / DAY) + 1);
  const toPointer = ({ clientX }: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (box !== undefined && box.width > 0) seek(((clientX - box.left) / box.width) * horizon);
  };
  const said = `${dateOf(minute, time, voice)} ${clockOf(minute, time, voice)}`;
  return (
    <div
      ref={area}
      className={styles.area}
      role="slider"
      tabIndex={0}
      aria-label={voice.t('playback.time')}
      aria-valuemin={1}
      aria-valuemax={days}
      aria-valuenow={day}
      aria-valuetext={voice.t('playback.timeValue', { time: said, day, days })}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        holdTime(true);
        toPointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) toPointer(event);
      }}
      onLostPointerCapture={() => holdTime(false)}
    >
      <div className={styles.track}>
        <span className={styles.past} style={{ width: percent(minute, horizon) }} />
        <NextStop time={time} voice={voice} />
        <span className={styles.thumb} style={{ left: percent(minute, horizon) }} />
      </div>
      <Bars playback={playback} minute={minute} />
      <Scale time={time} voice={voice} horizon={horizon} />
    </div>
  );
}

function percent(minute: number, horizon: number): string {
  return `${(100 * minute) / horizon}%`;
}

/** When the run stops next, and why it has stopped. */
function NextStop({ time, voice }: { readonly time: RunTime; readonly voice: Voice }) {
  const { minute, nextStop, playback, stops, halt } = usePlay();
  const halted = useHalted();
  if (playback === undefined || stops.size === 0) return null;
  const at = halt === undefined ? nextStop : minute;
  const words =
    halt !== undefined
      ? halted
      : nextStop === undefined
        ? voice.t('playback.noStop')
        : voice.t('playback.nextStop', { time: nearTime({ minute: nextStop, now: minute }, time, voice) });
  const isRight = (at ?? playback.horizon) > playback.horizon * 0.6;
  const place = percent(at ?? playback.horizon, playback.horizon);
  return (
    <>
      {nextStop !== undefined && (
        <span className={styles.stop} style={{ left: percent(nextStop, playback.horizon) }} />
      )}
      <span
        className={cx(styles.words, isRight && styles.before, halt !== undefined && styles.halted)}
        style={{ left: place }}
      >
        {words}
      </span>
    </>
  );
}

/** At most so many bars: longer runs put days together. */
const MOST_BARS = 180;

function Bars({ playback, minute }: { readonly playback: Playback; readonly minute: number }) {
  const { horizon, handedOn } = playback;
  const bars = useMemo(() => barsOf(handedOn), [handedOn]);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const days = horizon / DAY;
  return (
    <svg className={styles.bars} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ day, size, count }) => (
        <rect
          key={day}
          className={day * DAY <= minute ? styles.been : styles.coming}
          x={(1000 * (day + 0.1 * size)) / days}
          width={(800 * size) / days}
          y={24 - (20 * count) / most}
          height={(20 * count) / most}
        />
      ))}
    </svg>
  );
}

function barsOf(handedOn: Int32Array) {
  const size = Math.ceil(handedOn.length / MOST_BARS);
  const bars = [];
  for (let day = 0; day < handedOn.length; day += size) {
    const count = handedOn.subarray(day, day + size).reduce((sum, one) => sum + one, 0);
    if (count > 0) bars.push({ day, size, count });
  }
  return bars;
}

const STRIDES = [1, 2, 7, 14, 28, 56, 91, 182, 364];

type ScaleProps = { readonly time: RunTime; readonly voice: Voice; readonly horizon: number };

function Scale({ time, voice, horizon }: ScaleProps) {
  const days = horizon / DAY;
  const stride = STRIDES.find((one) => days / one <= 7) ?? Math.ceil(days / 7);
  const marks = Array.from({ length: Math.ceil(days / stride) }, (_, i) => i * stride * DAY);
  return (
    <div className={styles.scale}>
      {marks.map((at) => (
        <span
          key={at}
          className={cx(at === 0 && styles.first, at > horizon * 0.95 && styles.last)}
          style={{ left: percent(at, horizon) }}
        >
          {shortDateOf(at, time, voice)}
        </span>
      ))}
    </div>
  );
}
