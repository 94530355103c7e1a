/** 点数の理由。 */
export const scores = {
  happened_other: '{{event}}（{{count}}回）',
} as const;
