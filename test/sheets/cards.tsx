import type { CSSProperties, ReactNode } from 'react';
import { CardFace, type CardFaceProps } from '../../src/canvas/cards/CardFace.tsx';
import ports from '../../src/canvas/cards/CardNode.module.css';
import { EdgeFace } from '../../src/canvas/edges/EdgeFace.tsx';
import { portX } from '../../src/canvas/geometry.ts';
import type { CardData } from '../../src/canvas/types.ts';
import { card, guide, guideCounts } from './samples.ts';
import { show } from './show.tsx';

const [form, guideMail, wait, , click, add, tip, , ready, sales, exit] = guide as readonly [
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
  CardData,
];

function Face(props: CardFaceProps) {
  const count = props.card.ports.length;
  return (
    <CardFace {...props}>
      {props.card.ports.map((port, index) => (
        <span
          key={port.id}
          style={{ position: 'absolute', left: portX(index, count) - 6, bottom: -6, display: 'flex' }}
        >
          <span className={ports.dot} style={{ opacity: props.card.state === 'off' ? 0.5 : 1 }} />
        </span>
      ))}
    </CardFace>
  );
}

function Cell({
  name,
  children,
  style,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
}) {
  return (
    <div style={{ width: 280, ...style }}>
      <div
        style={{
          font: '500 12px/16px var(--font)',
          color: 'var(--ink-2)',
          marginBottom: 9,
          whiteSpace: 'nowrap',
        }}
      >
        {name}
      </div>
      {children}
    </div>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div style={{ display: 'flex', marginBottom: 24 }}>{children}</div>;
}

const long = card('message', 'mail', {
  id: 'long',
  title: 'Invitation to the regional breakfast of operations people',
  words:
    '“Join forty operations people for a morning of plant visits and talks about what waste really costs”',
});
const wait7 = { ...wait, title: 'Wait 7 days' };
const unfinished = card('message', 'mail', {
  id: 'u',
  title: 'Email',
  words: 'Choose an email to send',
  state: 'unfinished',
  issue: { severity: 'error', count: 1, label: '1 error' },
});
const off = card('timing', 'clock', {
  id: 'off',
  title: 'Wait for the webinar',
  words: 'Off. People go on at once.',
  state: 'off',
});

function Way({ share, count }: { readonly share: number; readonly count: string }) {
  const points = [
    { x: 30, y: 0 },
    { x: 30, y: 64 },
  ];
  return (
    <svg width="68" height="90" role="img" aria-label={count}>
      <EdgeFace route={{ points, label: { x: 30, y: 80, side: 'above' } }} counts={{ share, count }} />
    </svg>
  );
}

function Sheet() {
  return (
    <div style={{ padding: 32, width: 1440 }}>
      <h3 style={{ font: '600 14px/20px var(--font)', margin: '32px 0 6px' }}>One for each category</h3>
      <Row>
        <Cell name="Start">
          <Face card={form} />
        </Cell>
        <Cell name="Wait">
          <Face card={wait} />
        </Cell>
        <Cell name="Decide">
          <Face card={ready} />
        </Cell>
        <Cell name="Email and other messages">
          <Face card={guideMail} />
        </Cell>
        <Cell name="Score, stage, field">
          <Face card={add} />
        </Cell>
      </Row>
      <Row>
        <Cell name="Sales">
          <Face card={sales} />
        </Cell>
        <Cell name="End">
          <Face card={exit} />
        </Cell>
        <Cell name="Long words: cut with a tooltip, never wrapped">
          <Face card={long} />
        </Cell>
        <Cell name="Unfinished: says what is missing">
          <Face card={unfinished} />
        </Cell>
        <Cell name="Switched off: people pass straight through">
          <Face card={off} />
        </Cell>
      </Row>
      <h3 style={{ font: '600 14px/20px var(--font)', marginBottom: 6 }}>States</h3>
      <Row>
        <Cell name="Selected: 2 px ring and a soft halo">
          <Face card={click} selected />
        </Cell>
        <Cell name="People waiting: pill, and bar of those who came">
          <Face card={wait7} counts={{ entered: '1,900', waiting: '1,204 here', waitingShare: 0.64 }} />
        </Cell>
        <Cell name="Warning: shape and number">
          <Face card={{ ...tip, issue: { severity: 'warning', count: 2, label: '2 warnings' } }} />
        </Cell>
        <Cell name="Errors win over warnings">
          <Face card={{ ...sales, issue: { severity: 'error', count: 3, label: '3 errors' } }} />
        </Cell>
        <Cell name="Numbers out of date: dimmed until the run ends">
          <div data-stale="">
            <Face
              card={{ ...wait7, title: 'Wait 5 days' }}
              counts={{ entered: '1', waiting: '1,198 here', waitingShare: 0.4 }}
            />
          </div>
        </Cell>
      </Row>
      <Row>
        <Cell name="Hover">
          <Face card={guideMail} hovered />
        </Cell>
        <Cell name="Carried">
          <Face card={wait} carried />
        </Cell>
        <Cell name="Cannot take the line">
          <Face card={tip} dimmed />
        </Cell>
        <Cell name="Edge: 1.5 px line in a band" style={{ width: 420 }}>
          <Way share={1} count="500" />
          <Way share={0.634} count="317" />
          <Way share={0.286} count="143" />
          <Way share={0.04} count="20" />
          <Way share={0} count="nobody" />
        </Cell>
      </Row>
      <Row>
        <Cell name="Below 40 %: strip, icon and count only">
          <div style={{ zoom: 0.345, display: 'flex', flexWrap: 'wrap', gap: 36, width: 580 }}>
            {[form, guideMail, wait, ready].map((one) => (
              <CardFace
                key={one.id}
                card={one}
                far
                counts={{ ...guideCounts.cards.get(one.id), entered: '498' }}
              />
            ))}
            <CardFace card={click} far selected counts={{ entered: '481' }} />
          </div>
        </Cell>
        <Cell name="Measures, at 154 %">
          <div style={{ zoom: 1.54 }}>
            <Face card={click} counts={{ entered: '481', waiting: '19 here', waitingShare: 0.18 }} />
          </div>
        </Cell>
      </Row>
    </div>
  );
}

show(<Sheet />);
