/** 複数のプログラムを一緒に動かすときの問題。 */
export const merge = {
  circle: 'プログラムが互いの終わりを待っています：{{circle}}',
  circleHint: '実行時には最後に来た方が先に進みます。どれか1つを待たない設定にしてください。',
  neverStops: 'プログラムが一分ごとに限りなく互いへ人を入れ直します：{{circle}}',
  neverStopsHint:
    '実行が終わりません。どれか1つに入れるのを一度だけにするか、その手順の前に待ちを入れてください。',
  noBound: 'プログラムが互いへ何度でも人を入れ直すことがあります：{{circle}}',
  noBoundHint: '意図したものでなければ、どれか1つに入れるのを一度だけにしてください。',
  notHere: '「{{name}}」は人をプログラム{{other}}に入れますが、それはこの実行にありません',
  notHereHint:
    'ここではその先は起こりません。複数のファイルを受け取るコマンドでは、そのファイルも指定してください。',
  sameProgram: '{{names}}のIDが同じです：{{id}}',
  sameProgramHint: '結果で区別できません。ファイルを一度だけ指定するか、どちらかの ID を変えてください。',
  fields: '項目{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  events: '行動{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  topics: 'トピック{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  lists: 'リスト{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  segments: 'セグメント{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  assets: 'コンテンツ{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  queues: '営業チーム{{id}}の定義が「{{first}}」と「{{other}}」で違います',
  scores: 'スコアの定義が「{{first}}」と「{{other}}」で違います',
  firstCountsHint:
    '人、コンテンツ、営業には「{{first}}」のものが使われます。同じにするか、片方の ID を変えてください。',
  otherTypeHint: '1人の項目に2種類の値は入りません。「{{other}}」の項目の ID を変えてください。',
} as const;
