/** Words of the results that account for something: why the gain is what it is, and where everybody over the line went. */
export const account = {
  two: '{{first}} {{second}}',
  ownRange: '{{share}} (95 %: {{low}} to {{high}})',
  own: 'People would do {{own}} of all they do here without any email: visits, downloads, forms, calls. Emails work only through the rest: clicks, replies, and what follows from them.',
  ownRow: 'Done without any email, of all acts',
  'gain.better':
    'So sales would get {{a}} handoffs without nurture, too, and nurture adds {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.worse':
    'So sales would get {{a}} handoffs without nurture, too, and with it fewer: {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.open':
    'So sales would get {{a}} handoffs without nurture, too; whether it adds any can’t be told from luck yet: {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.same': 'So sales would get the same {{a}} handoffs without nurture.',
  'gain.once': 'In this one run sales would get {{a}} handoffs without nurture; with it: {{difference}}.',

  'bridge.title': 'From over the line to handed over',
  'bridge.sub': 'Of {{came}} who came in, {{over}} are over the line at the end',
  'bridge.subNone': 'The agreement draws no line of fit or engagement',
  'bridge.none': 'Nobody who came in is over the line for sales at the end.',
  'bridge.noneCooled':
    'Nobody who came in is over the line for sales at the end. {{cooled}} were handed over and are no longer over it.',
  'bridge.noLine':
    'Who is ready for sales is not decided by fit or engagement here, so nobody can be over a line.',
  'bridge.handed': 'Handed over',
  'bridge.after': 'Crossed it after leaving',
  'bridge.inside': 'Still in the program',
  'bridge.left': 'Left over the line: {{reason}}',
  'bridge.foot':
    '{{handed}} of those over the line were handed over. {{cooled}} more were handed over and are no longer over it at the end: {{all}} people in all.',
  'bridge.footSame': '{{all}} people were handed over, and all of them are still over the line at the end.',
  'bridge.part': 'What became of them',
  'bridge.people': 'People, in one run',
  'bridge.share': 'Share of those over the line',
  'bridge.over': 'Over the line at the end',
  'bridge.cooled': 'Handed over, no longer over the line',
  'bridge.all': 'Handed over in all',
  'explain.bridge':
    'Everybody who came in and is over the lines of fit and engagement at the end, each once: handed over at some time; or not, because the line was crossed after the program had let them go, because they are still on their way, or because they left for another reason. Whoever was handed over and has cooled since is not over the line any more. Whiskers: 95 % interval of the share.',

  'export.deed': 'Results: {{deed}}',
  'export.noRun': 'There are no results yet: run the program first.',
  'export.measure': 'That is measured on request: press Measure in its card, then save.',
  'export.nothing': 'There is nothing of that in these results.',
};
