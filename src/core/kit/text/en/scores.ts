/** Where points come from. */
export const scores = {
  happened_one: '{{event}}',
  happened_other: '{{event}}, {{count}} times',
} as const;
