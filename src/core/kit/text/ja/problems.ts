/** 問題がなぜ大切か。実行の中で当てはまる一人を例に挙げる。 */
export const problems = {
  why: 'なぜ大切か',
  looking: '当てはまる人を探しています。',
  nobody: 'この実行ではここへ来た人がなく、まだ誰にも影響しません。',
  example: '例：{{name}}（{{number}}番）は{{time}}にここへ来ました。',
  called: '{{title}}、{{words}}',
  subject: '{{title}} {{words}}',
  walk: 'この人をたどる',
};
