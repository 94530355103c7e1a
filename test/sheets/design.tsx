import { useState } from 'react';
import { CanvasNote } from '../../src/canvas/controls/CanvasNote.tsx';
import { ProgramCanvas } from '../../src/canvas/ProgramCanvas.tsx';
import { STEP_DRAG_TYPE } from '../../src/canvas/types.ts';
import { BreakdownList } from '../../src/ui/BreakdownList.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { Chip } from '../../src/ui/Chip.tsx';
import { Disclosure } from '../../src/ui/Disclosure.tsx';
import { Field } from '../../src/ui/Field.tsx';
import { AppFrame } from '../../src/ui/frame/AppFrame.tsx';
import { DockLine } from '../../src/ui/frame/DockLine.tsx';
import { InspectorFrame } from '../../src/ui/frame/InspectorFrame.tsx';
import { PaletteFrame } from '../../src/ui/frame/PaletteFrame.tsx';
import { PaletteItem } from '../../src/ui/frame/PaletteItem.tsx';
import { ProgramTitle } from '../../src/ui/frame/ProgramTitle.tsx';
import { Rail } from '../../src/ui/frame/Rail.tsx';
import { SaveState } from '../../src/ui/frame/SaveState.tsx';
import { TopBar } from '../../src/ui/frame/TopBar.tsx';
import { TopLine } from '../../src/ui/frame/TopLine.tsx';
import { IconButton } from '../../src/ui/IconButton.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Section } from '../../src/ui/Section.tsx';
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { Sentence } from '../../src/ui/Sentence.tsx';
import { SeverityBadge } from '../../src/ui/SeverityBadge.tsx';
import { StackBar } from '../../src/ui/StackBar.tsx';
import { TextInput } from '../../src/ui/TextInput.tsx';
import { guideCounts, guideEdges, guidePlaced, wordsOfCanvas } from './samples.ts';
import { show } from './show.tsx';

const nothing = () => {};
const steps = [
  ['Start', 'Form, list, event, date', 'log-in', 'trigger'],
  ['Wait', 'A time, a date, a reply', 'clock', 'timing'],
  ['If', 'Score, field, behaviour', 'split', 'branch'],
  ['Email', 'One email, one topic', 'mail', 'message'],
  ['Handoff', 'To sales, with why', 'handshake', 'sales'],
  ['Exit', 'Leave, with a reason', 'flag', 'end'],
] as const;
const parts = [
  { id: 'a', label: 'Clicked', value: 43, text: '43', share: '9 %', colour: 'accent' },
  { id: 'b', label: 'Timed out', value: 417, text: '417', share: '87 %', colour: 'wire' },
  { id: 'c', label: 'Here now', value: 19, text: '19', share: '4 %', colour: 'faint' },
  { id: 'd', label: 'Unsubscribed', value: 2, text: '2', share: '0.4 %', colour: 'ink' },
] as const;

function Inspector() {
  return (
    <InspectorFrame
      label="Settings"
      icon="mouse-pointer-click"
      category="timing"
      title="Wait for a click"
      closeLabel="Close"
      onClose={nothing}
      actions={
        <Menu
          label="More"
          items={[
            { kind: 'item', id: 'a', label: 'Rename', icon: 'pencil', keys: 'F2', onSelect: nothing },
            { kind: 'line', id: 'l' },
            { kind: 'item', id: 'b', label: 'Delete', icon: 'trash-2', danger: true, onSelect: nothing },
          ]}
        />
      }
    >
      <div style={{ padding: 16, display: 'grid', gap: 16 }}>
        <Sentence
          onTarget={nothing}
          runs={[
            { text: 'Wait until they click ' },
            { text: 'any link', target: 'link' },
            { text: ' in ' },
            { text: 'Related article', target: 'email' },
            { text: ', ' },
            { text: 'at most 4 days', target: 'most' },
            { text: '. Whichever comes first decides the way.' },
          ]}
        />
        <Field label="Wait for">
          <Select value="c" onChange={nothing} options={[{ value: 'c', label: 'A click in an email' }]} />
        </Field>
        <div style={{ display: 'grid', gridTemplateColumns: '1.2fr 1fr', gap: 12 }}>
          <Field label="Which email">
            <Select value="c" onChange={nothing} options={[{ value: 'c', label: 'Related article' }]} />
          </Field>
          <Field label="Which link">
            <Select value="c" onChange={nothing} options={[{ value: 'c', label: 'Any link' }]} />
          </Field>
        </div>
        <Field label="At most">
          <Select value="c" onChange={nothing} options={[{ value: 'c', label: '4 days' }]} />
        </Field>
        <Field
          group
          label="If they clicked before they got here"
          help="Counts clicks since they entered the program."
        >
          <SegmentedControl
            label="If they clicked before"
            value="a"
            onChange={nothing}
            options={[
              { value: 'a', label: 'Go on at once' },
              { value: 'b', label: 'Do not count it' },
            ]}
          />
        </Field>
        <Disclosure label="3 more settings">More</Disclosure>
      </div>
      <Section line title="What happens here" aside="481 came">
        <div style={{ display: 'grid', gap: 8 }}>
          <StackBar label="Split" parts={parts} />
          <BreakdownList rows={parts.map((part) => ({ ...part, value: part.text, onClick: nothing }))} />
          <div style={{ font: 'var(--text-card)', marginTop: 4 }}>
            Half of the clicks come within <strong style={{ fontWeight: 600 }}>14 hours</strong>
          </div>
          <div style={{ font: 'var(--text-card)', color: 'var(--ink-2)', display: 'flex', gap: 4 }}>
            The click rate of 9 % is assumed. <Button variant="link">Change it</Button>
          </div>
        </div>
      </Section>
    </InspectorFrame>
  );
}

function Page() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['click']));
  const [cards, setCards] = useState(guidePlaced);
  const [tab, setTab] = useState<string | undefined>(undefined);
  const rail = ['Overview compass', 'Design workflow', 'People users'].map((one) => {
    const [label = '', icon = ''] = one.split(' ');
    return { id: label, label, icon };
  });
  return (
    <AppFrame
      rail={
        <Rail
          label="Views"
          items={rail}
          current="Design"
          onSelect={nothing}
          foot={[{ id: 'help', label: 'Help', icon: 'circle-question-mark' }]}
        />
      }
      top={
        <TopBar
          start={
            <>
              <ProgramTitle name="Guide follow-up" label="Name" note="Version 7, draft" onRename={nothing} />
              <SaveState icon="check" text="Saved" />
              <Chip tone="good" icon="shield-check">
                Proven safe, 14 of 14
              </Chip>
            </>
          }
          end={
            <>
              <IconButton icon="undo-2" label="Undo" keys="Ctrl Z" />
              <IconButton icon="redo-2" label="Redo" disabled />
              <TopLine />
              <Button size="s">Share</Button>
              <Button size="s" variant="filled" icon="play">
                Run
              </Button>
            </>
          }
        />
      }
      palette={
        <PaletteFrame
          label="Steps"
          search={
            <TextInput
              value=""
              onChange={nothing}
              label="Find a step"
              placeholder="Find a step"
              icon="search"
              keys="/"
            />
          }
          rest={
            <Disclosure label="More" count="24 steps">
              More
            </Disclosure>
          }
          narrow={{ searchLabel: 'Find a step', moreLabel: 'More steps', onOpen: nothing }}
          foot="Drag onto a line to insert, or press / to add after the selected step."
        >
          {steps.map(([title, hint, icon, category]) => (
            <PaletteItem
              key={title}
              title={title}
              hint={hint}
              icon={icon}
              category={category}
              onAdd={nothing}
              drag={{ type: STEP_DRAG_TYPE, data: title }}
            />
          ))}
        </PaletteFrame>
      }
      inspector={selected.size === 1 ? <Inspector /> : undefined}
      dock={
        <DockLine
          label="Results"
          toggleLabel="Open"
          current={tab}
          onTab={setTab}
          tabs={[
            {
              value: 'p',
              label: 'Problems',
              badge: <SeverityBadge severity="warning" count={1} label="1 warning" />,
            },
            { value: 'r', label: 'Results' },
            { value: 's', label: 'Stories' },
          ]}
          figures={[
            { id: '1', label: 'Handed to sales', value: '61', doubt: '± 4' },
            { id: '2', label: 'Median time to sales', value: '18 d' },
            { id: '3', label: 'Emails per lead', value: '2.9' },
            { id: '4', label: 'Most in any 7 days', value: '2' },
            { id: '5', label: 'Unsubscribed', value: '1.1 %' },
          ]}
          aside="500 people, 40 runs · 0.3 s"
        />
      }
    >
      <ProgramCanvas
        cards={cards}
        edges={guideEdges}
        counts={guideCounts}
        selected={selected}
        words={wordsOfCanvas}
        onSelect={(ids) => setSelected(new Set(ids))}
        onMove={(moves) =>
          setCards(cards.map((one) => ({ ...one, ...moves.find((move) => move.id === one.id) })))
        }
        onConnect={nothing}
        onDelete={nothing}
        onDropStep={nothing}
        onAddAfter={nothing}
        onCount={nothing}
        canConnect={({ to }) => (to === 'form' ? 'Nothing leads into a start' : undefined)}
        note={
          <CanvasNote text="These 500 people are made up. Change anything and watch the numbers.">
            <Button variant="link">Draw your own</Button>
            <Button variant="link">Import people</Button>
            <Button variant="link">Take the tour</Button>
          </CanvasNote>
        }
      />
    </AppFrame>
  );
}

show(<Page />);
