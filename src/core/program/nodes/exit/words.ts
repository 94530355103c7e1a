import { ownWords } from '../shared/define.ts';

/** The words of this kind, and how to say them. */
export const { t, ...words } = ownWords(
  'exit',
  {
    label: 'Exit',
    summary: 'Leave, with a reason',
    keywords: 'end, leave, finish, stop, done, out, remove, quit',
    finished: 'Finished, stays subscribed',
    newsletter: 'Finished, stays in the newsletter',
    reason: 'Reason',
    reasonHelp: 'Results count who left and why.',
  },
  {
    label: '終了',
    summary: '理由とともに終える',
    keywords: '終わり, 退出, 完了, 停止, 出口, 離脱, 除外',
    finished: '完了。配信は続けます',
    newsletter: '完了。ニュースレターは続けます',
    reason: '理由',
    reasonHelp: '誰がなぜ終えたかを結果で数えます。',
  },
);
