import { beforeEach, expect, it } from 'vitest';
import { sharedPicture } from '../../src/canvas/picture/shared.ts';
import { select } from '../../src/store/actions.ts';
import { groupSelected } from '../../src/store/document/groups.ts';
import { renameStep } from '../../src/store/document/settings.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openDocument, openShipped } from '../store/opened.ts';

const voice = voiceOf('en');

beforeEach(() => {
  useKeeping.setState({ role: 'edits', isShared: false });
});

it('the name of a frame lies on no line of the picture, however long it is', () => {
  const { program } = openShipped('first-download');
  const [, ...led] = program.nodes.map(({ id }) => id);
  for (const id of led) {
    openShipped('first-download');
    select([id]);
    renameStep(groupSelected() ?? '', 'Those who wanted to know more than the guide told them');
    const { frames = [], lines } = sharedPicture(openDocument(), voice);
    const [frame] = frames;
    if (frame === undefined) throw new Error('no frame is drawn');
    const { x, width } = frame.head ?? { x: frame.x + 16, width: frame.width - 32 };
    const into = lines.filter(
      ({ end }) =>
        end.y > frame.y && end.y < frame.y + 80 && end.x > frame.x && end.x < frame.x + frame.width,
    );
    for (const { end, band } of into) {
      expect(end.x + band / 2 <= x || end.x - band / 2 >= x + width).toBe(true);
    }
  }
});
