import { ownWords } from '../shared/define.ts';

/** The words of this kind, and how to say them. */
export const { t, ...words } = ownWords(
  'note',
  {
    label: 'Note',
    summary: 'A remark beside the steps',
    keywords: 'comment, remark, sticky, text',
    text: 'Words',
    placeholder: 'What others should know',
    empty: 'Nothing written yet',
  },
  {
    label: 'メモ',
    summary: 'ステップのそばの覚え書き',
    keywords: 'コメント, 注釈, 付せん, 文章',
    text: '内容',
    placeholder: 'ほかの人に伝えたいこと',
    empty: 'まだ何も書かれていません',
  },
);
