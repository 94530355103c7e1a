/** Why a problem matters, with somebody of the run whom it meets. */
export const problems = {
  why: 'Why it matters',
  looking: 'Looking for somebody whom this meets.',
  nobody: 'In this run nobody gets here, so nobody is met by it yet.',
  example: 'For example {{name}}, number {{number}}: got here on {{time}}.',
  called: '{{title}}, {{words}}',
  subject: '{{title}} {{words}}',
  walk: 'Walk this person',
};
