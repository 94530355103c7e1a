/** 表の対応付けファイルの誤り。 */
export const map = {
  badField: '{{place}}：「{{field}}」は項目の名前に使えません。',
  badFieldHint: 'field:{{slug}}と書いてください。',
  noTopic: '{{place}}：このプログラムにトピック「{{topic}}」はありません。',
  noTopicHint: '使えるのは{{known}}です。',
  twice: '{{columns}}がどれも「{{target}}」になっています。1つの列にしか使えません。',
  twiceHint: '1つだけ残し、ほかは「ignore」にしてください。',
} as const;
