/** Words of the results that account for something: why the gain is what it is, and where everybody over the line went. */
export const account = {
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
};
