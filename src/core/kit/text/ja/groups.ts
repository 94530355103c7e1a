/** 枠のことば：ステップをまとめる、1枚に折りたたむ、また開く。 */
export const groups = {
  'did.group_other': '{{count}}個のステップを枠で囲む',
  'did.ungroup': '枠「{{name}}」をはずす',
  'did.fold': '「{{name}}」を折りたたむ',
  'did.unfold': '「{{name}}」を開く',
  tooFar: 'ステップどうしが離れすぎていて、1つの枠では囲めません。先に近くへ動かしてください。',
  'refused.folded': '枠の中に、つなげるステップがありません',

  name: '枠の名前',
  steps_other: 'ステップ{{count}}個',
  nothing: 'まだ何も入っていません。ステップをこの上へ動かしてください。',
  box: '{{count}}：{{names}}',
  spoken: '枠「{{name}}」、{{count}}',
  spokenFolded: '折りたたんだ枠「{{name}}」、{{count}}',
  fold: '「{{name}}」を折りたたむ',
  unfold: '「{{name}}」を開く',
  port: '{{step}}の{{outcome}}',

  title: 'この枠の中',
  foldIt: '折りたたむ',
  unfoldIt: '開く',
  ungroupIt: '枠をはずす',
  list: 'この枠の中のステップ',
  goTo: '「{{step}}」を表示',
  folded: '折りたたみ中',
};
