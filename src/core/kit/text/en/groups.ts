/** Words of frames: steps put together, folded to a box, opened again. */
export const groups = {
  'did.group_one': 'Put a frame around a step',
  'did.group_other': 'Put a frame around {{count}} steps',
  'did.ungroup': 'Take the frame {{name}} away',
  'did.fold': 'Fold {{name}}',
  'did.unfold': 'Open {{name}}',
  tooFar: 'These steps lie too far apart for one frame. Move them together first.',
  'refused.folded': 'Nothing in the frame can be led to',

  name: 'Name of the frame',
  steps_one: '{{count}} step',
  steps_other: '{{count}} steps',
  nothing: 'Nothing in it yet. Move steps onto it.',
  box: '{{count}}: {{names}}',
  spoken: 'Frame {{name}}, {{count}}',
  spokenFolded: 'Folded frame {{name}}, {{count}}',
  fold: 'Fold {{name}}',
  unfold: 'Open {{name}}',
  port: '{{outcome}}, from {{step}}',

  title: 'In this frame',
  foldIt: 'Fold',
  unfoldIt: 'Open',
  ungroupIt: 'Take the frame away',
  list: 'Steps in this frame',
  goTo: 'Show {{step}}',
  folded: 'folded',
};
