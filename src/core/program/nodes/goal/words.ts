import { ownWords } from '../shared/define.ts';

/** The words of this kind, and how to say them. */
export const { t, ...words } = ownWords(
  'goal',
  {
    label: 'Goal reached',
    summary: 'Watched everywhere',
    keywords: 'conversion, target, success, milestone, objective, metric, demo, won, purchase, booked',
    sentence: 'When {{rule}}, {{then}}',
    thenLeave: 'they leave as converted',
    thenGoOn: 'they go on from here',
    rule: 'Reached when',
    ruleHelp: 'Watched in every step. A line that leads here counts it at once.',
    metric: 'Counted as',
    metricHelp: 'Goals of the same name count once a person and journey.',
    then: 'And then',
    choiceLeave: 'Leave as converted',
    choiceGoOn: 'Go on from here',
    missingRule: 'Say when the goal is reached',
  },
  {
    label: '目標達成',
    summary: 'どこにいても見守る',
    keywords: 'コンバージョン, 目標, 成果, 達成, 指標, デモ, 成約, 購入, 予約',
    sentence: '次の条件で{{then}}：{{rule}}',
    thenLeave: '成果として終了します',
    thenGoOn: 'ここから進みます',
    rule: '達成の条件',
    ruleHelp: 'すべてのステップで見守ります。ここにつながる線を通ると、すぐに数えます。',
    metric: '数える名前',
    metricHelp: '同じ名前の目標は、1人の1回の流れで1度だけ数えます。',
    then: 'その後',
    choiceLeave: '成果として終了',
    choiceGoOn: 'ここから進む',
    missingRule: '達成の条件を決めてください',
  },
);
