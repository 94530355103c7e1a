/** What the help page says, in order. Titles and sentences stand in the catalogues under `help.<entry>`. */
export const HELP = [
  { id: 'start', entries: ['draw', 'people', 'watch'] },
  {
    id: 'words',
    entries: [
      'program',
      'lead',
      'persona',
      'segment',
      'step',
      'touch',
      'fit',
      'engagement',
      'relationship',
      'stage',
      'buying',
      'handoff',
      'sla',
      'recycle',
      'goal',
    ],
  },
  { id: 'numbers', entries: ['doubt', 'dimmed', 'since', 'same', 'assumed', 'seed'] },
  { id: 'work', entries: ['kept', 'undo', 'frame', 'comment', 'versions', 'export'] },
] as const;
