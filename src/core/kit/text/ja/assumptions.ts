/** 人についての想定を見て変えるパネルの言葉。 */
export const assumptions = {
  open: '人についての想定',
  intro: 'この実行で想定している人の行動です。結果はこれらの数値から導かれます。',
  find: '想定を探す',
  found_other: '{{count}}件',
  foundNone: '「{{looked}}」という想定はありません。',
  onlyChanged: '変更したものだけ',
  noneChanged: 'すべて既定値です。',
  changed_other: '{{count}}件を変更',
  reset: '{{value}}に戻す',
  resetNamed: '{{name}}：{{value}}に戻す',
  resetAll: 'すべて既定値に戻す',
  'group.own': '独自のイベント',

  range: '{{low}}～{{high}}',
  yours: '変更した値',
  check: '設定はできません。結果と比べてください。',
  queue: '営業チームごとに設定します。新しいチームの初期値は{{value}}です。',
  queueValue: '{{name}}：{{value}}',

  others_other: '{{count}}件のペルソナは別の値',
  othersImported: '架空の人と、ペルソナのわかる取り込んだ人に適用されます。',
  otherOwn: 'ペルソナ自身の値',
  otherTruth: '実際の立場によるもの：{{truth}}',

  unitOf: '「{{name}}」の単位',
  'unit.minutes': '分',
  'unit.hours': '時間',
  'unit.days': '日',
  percent: '%',
  amount: '{{number}} {{unit}}',
  'suffix.perWeek': '回／週',
  'suffix.factor': '倍',
  'suffix.points': '点',
  'suffix.count': '件／日',
  'suffix.days': '日',

  'refused.range':
    '「{{typed}}」は{{low}}～{{high}}の範囲にありません。範囲内の数値を入力してください。それまでは{{value}}のままです。',
  'refused.number':
    '「{{typed}}」は数値ではありません。{{value}}のように入力してください。それまでは{{value}}のままです。',
  'refused.clock':
    '「{{typed}}」は時刻ではありません。{{value}}のように入力してください。それまでは{{value}}のままです。',

  'line.assumed': '{{name}}：{{value}}（想定値）。',
  'line.source': '{{name}}：{{value}}（公表値による）。',
  'line.changed': '{{name}}：{{value}}（変更した値）。',
  change: '変更する',
  see: '想定を見る',

  'did.set': '「{{name}}」を変更',
  'did.reset': '「{{name}}」を既定値に戻す',
  'did.resetAll': 'すべての想定を既定値に戻す',
} as const;
