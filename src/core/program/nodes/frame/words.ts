import { ownWords } from '../shared/define.ts';

/** The words of this kind, and how to say them. */
export const { t, ...words } = ownWords(
  'frame',
  {
    label: 'Frame',
    summary: 'A border around steps',
    keywords: 'group, box, section, area',
    text: 'Heading',
    empty: 'Steps that belong together',
    width: 'Width',
    height: 'Height',
  },
  {
    label: '枠',
    summary: 'ステップを囲む枠',
    keywords: 'グループ, 囲み, 区切り, 範囲',
    text: '見出し',
    empty: 'ひとまとまりのステップ',
    width: '幅',
    height: '高さ',
  },
);
