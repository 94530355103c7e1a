import { type ReactNode, useState } from 'react';
import { Button } from '../../src/ui/Button.tsx';
import { Checkbox } from '../../src/ui/Checkbox.tsx';
import { Chip } from '../../src/ui/Chip.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Disclosure } from '../../src/ui/Disclosure.tsx';
import { EmptyState } from '../../src/ui/EmptyState.tsx';
import { Field } from '../../src/ui/Field.tsx';
import { DockPanel } from '../../src/ui/frame/DockPanel.tsx';
import { IconButton } from '../../src/ui/IconButton.tsx';
import { Kbd } from '../../src/ui/Kbd.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Notice } from '../../src/ui/Notice.tsx';
import { NumberInput } from '../../src/ui/NumberInput.tsx';
import { Progress } from '../../src/ui/Progress.tsx';
import { Section } from '../../src/ui/Section.tsx';
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { SeverityBadge } from '../../src/ui/SeverityBadge.tsx';
import { Skeleton } from '../../src/ui/Skeleton.tsx';
import { Switch } from '../../src/ui/Switch.tsx';
import { TextInput } from '../../src/ui/TextInput.tsx';
import { TimeInput } from '../../src/ui/TimeInput.tsx';
import { Toast } from '../../src/ui/Toast.tsx';
import { WeekdaysInput } from '../../src/ui/WeekdaysInput.tsx';
import { show } from './show.tsx';

const nothing = () => {};
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((long) => ({
  long,
  short: long.slice(0, 2),
}));

function Column({ children }: { readonly children: ReactNode }) {
  return <div style={{ width: 304, display: 'grid', gap: 16, alignContent: 'start' }}>{children}</div>;
}

function Fields() {
  const [text, setText] = useState('Your guide is here');
  const [number, setNumber] = useState<number | undefined>(10);
  const [time, setTime] = useState<number | undefined>(540);
  const [week, setWeek] = useState<readonly number[]>([1, 2, 3, 4, 5]);
  const [choice, setChoice] = useState('b');
  const [on, setOn] = useState(true);
  return (
    <Column>
      <Field label="Subject" help="What they see first.">
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label="Topic" error="Choose a topic: without one nobody can opt out of it.">
        <Select
          value=""
          onChange={nothing}
          placeholder="Choose"
          options={[{ value: 'a', label: 'Operations' }]}
        />
      </Field>
      <Field label="Points">
        <NumberInput value={number} onChange={setNumber} min={-100} max={100} suffix="pts" />
      </Field>
      <Field group label="On these days">
        <WeekdaysInput value={week} onChange={setWeek} names={days} label="Days" />
      </Field>
      <Field label="From">
        <TimeInput minutes={time} onChange={setTime} />
      </Field>
      <Field group label="Already clicked">
        <SegmentedControl
          value={choice}
          onChange={setChoice}
          label="Already clicked"
          options={[
            { value: 'a', label: 'Go on at once' },
            { value: 'b', label: 'Do not count it' },
          ]}
        />
      </Field>
      <Checkbox checked={on} onChange={setOn} label="Ask for consent" help="Once, when they come in." />
      <Switch checked={on} onChange={setOn} label="Weekly cap" help="At most 2 emails in 7 days." />
      <Field label="Notes">
        <TextInput value={text} onChange={setText} lines={3} />
      </Field>
    </Column>
  );
}

function Deeds() {
  const [open, setOpen] = useState(false);
  return (
    <Column>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button variant="filled" icon="play">
          Run
        </Button>
        <Button>Share</Button>
        <Button size="s">Add a wait</Button>
        <Button variant="quiet" icon="plus">
          Add
        </Button>
        <Button variant="link">Change it</Button>
        <Button variant="danger" icon="trash-2" onClick={() => setOpen(true)}>
          Delete
        </Button>
        <Button disabled>Not now</Button>
        <IconButton icon="undo-2" label="Undo" keys="Ctrl Z" />
        <Menu
          label="More"
          items={[
            { kind: 'item', id: 'r', label: 'Rename', icon: 'pencil', keys: 'F2', onSelect: nothing },
            { kind: 'item', id: 'd', label: 'Duplicate', icon: 'copy', keys: 'Ctrl D', onSelect: nothing },
            { kind: 'line', id: 'l' },
            {
              kind: 'item',
              id: 'x',
              label: 'Delete and close the gap',
              icon: 'trash-2',
              keys: 'Del',
              onSelect: nothing,
            },
          ]}
        />
        <Kbd keys="Ctrl K" />
      </div>
      <Dialog
        open={open}
        title="Delete “Guide follow-up”?"
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>Keep it</Button>}
      >
        Its runs go with it.
      </Dialog>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Chip tone="good" icon="shield-check">
          Proven safe, 14 of 14
        </Chip>
        <Chip tone="danger" icon="shield-x" onClick={nothing}>
          1 of 14 refuted
        </Chip>
        <Chip tone="warn" icon="triangle-alert">
          Doubtful
        </Chip>
        <Chip tone="accent">Walking Anna</Chip>
        <Chip>4×</Chip>
        <SeverityBadge severity="error" count={2} label="2 errors" />
        <SeverityBadge severity="warning" count={3} label="3 warnings" />
        <SeverityBadge severity="note" count={1} label="1 note" />
      </div>
      <Disclosure label="3 more settings" defaultOpen>
        One of them.
      </Disclosure>
      <Progress
        title="Running 500 people 40 times"
        share={0.62}
        detail="25 of 40 runs, about 4 s left. Handed to sales so far 61 ± 6."
        actions={<Button size="s">Cancel</Button>}
      />
      <Progress
        title="Reading spring-fair.csv"
        detail="6,200 rows."
        actions={<Button size="s">Cancel</Button>}
      />
      <EmptyState
        icon="users"
        title="Nobody here yet"
        text="Import people, or let a persona make some up."
        actions={<Button variant="filled">Import people</Button>}
      />
      <div>
        <Skeleton shape="card" />
        <Skeleton shape="line" width={180} />
        <Skeleton shape="box" width={120} />
      </div>
    </Column>
  );
}

function Words() {
  return (
    <Column>
      <Toast
        message="Email a short tip deleted, gap closed."
        action={{ label: 'Undo', keys: 'Ctrl Z', onAction: nothing }}
        closeLabel="Close"
        onClose={nothing}
      />
      <Notice
        tone="danger"
        icon="hard-drive"
        title="No room left on this computer"
        actions={
          <>
            <Button size="s">Save as a file</Button>
            <Button variant="link">Details</Button>
          </>
        }
      >
        The drawing is safe in this tab until you close it.
      </Notice>
      <Notice
        tone="accent"
        icon="copy"
        title="Also open in another tab"
        actions={<Button size="s">Edit here instead</Button>}
      >
        You see its changes as they happen.
      </Notice>
      <Notice tone="warn" title="14 rows need a look" onClose={nothing} closeLabel="Close" />
      <div style={{ border: '1px solid var(--line)' }}>
        <Section title="Problems" aside="6, three with a mend ready">
          Rows.
        </Section>
        <DockPanel label="Panel" height={90}>
          <Section title="Left">a</Section>
          <Section title="Right">b</Section>
        </DockPanel>
      </div>
    </Column>
  );
}

show(
  <div style={{ display: 'flex', gap: 48, padding: 32 }}>
    <Fields />
    <Deeds />
    <Words />
  </div>,
);
