import type { ReactNode, RefObject } from 'react';

export type GroundProps = {
  /** By it the width is measured. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
};

/** What a chart that is drawn to measure stands on: a picture to whoever listens. */
export function Ground({ box, width, height, label, className, children }: GroundProps) {
  return (
    <div ref={box}>
      <svg
        className={className}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        {children}
      </svg>
    </div>
  );
}
