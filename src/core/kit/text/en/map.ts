/** What is wrong with the map of a table. */
export const map = {
  badField: 'At {{place}}: “{{field}}” cannot be the name of a field.',
  badFieldHint: 'Write field:{{slug}}.',
  noTopic: 'At {{place}}: the program has no topic “{{topic}}”.',
  noTopicHint: 'There are {{known}}.',
  twice: '{{columns}} are all said to be “{{target}}”, which only one column can be.',
  twiceHint: 'Leave one of them, and let the others be “ignore”.',
} as const;
