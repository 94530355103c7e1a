import { Skeleton } from '../../ui/Skeleton.tsx';
import home from './Home.module.css';
import templates from './Templates.module.css';

/** Cards in the first row of each list on a wide screen; a narrow one breaks them as it breaks the real ones. */
const PROGRAMS = 5;
const TEMPLATES = 8;
/** Heights of the cards that will stand there. */
const PROGRAM_HEIGHT = 253;
const TEMPLATE_HEIGHT = 180;

/** The places of programs and templates until it is known which there are. Empty for 200 ms, so that quick things do not flicker. */
export function Waiting() {
  return (
    <div className={home.waiting} aria-busy="true">
      <Places count={PROGRAMS} height={PROGRAM_HEIGHT} className={home.cards} />
      <Places count={TEMPLATES} height={TEMPLATE_HEIGHT} className={templates.cards} />
    </div>
  );
}

type PlacesProps = {
  readonly count: number;
  readonly height: number;
  readonly className: string | undefined;
};

function Places({ count, height, className }: PlacesProps) {
  return (
    <div className={home.section}>
      <div className={home.line}>
        <Skeleton shape="line" width={160} />
      </div>
      <div className={className}>
        {Array.from({ length: count }, (_, i) => (
          // Places are alike and stay where they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Skeleton key={i} shape="panel" width="100%" height={height} />
        ))}
      </div>
    </div>
  );
}
