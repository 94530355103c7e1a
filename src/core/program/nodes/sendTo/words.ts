import { ownWords } from '../shared/define.ts';

/** The words of this kind, and how to say them. */
export const { t, ...words } = ownWords(
  'sendTo',
  {
    label: 'Start another program',
    summary: 'And stay here, or leave',
    keywords: 'program, move, enrol, enter, journey, nurture, transfer',
    title: 'Start {{program}}',
    stays: 'They enter {{program}} and go on here too',
    leaves: 'They enter {{program}} and leave this one',
    program: 'Program',
    programHelp: 'They come in by its start for other programs, if its rules of entry allow.',
    leave: 'Leave this program',
    missingProgram: 'Choose a program',
  },
  {
    label: '別のプログラムを開始',
    summary: 'ここに残るか、離れるか',
    keywords: 'プログラム, 移動, 登録, 参加, 転送',
    title: '{{program}}を開始',
    stays: '{{program}}に入り、ここでも進みます',
    leaves: '{{program}}に入り、ここは終えます',
    program: 'プログラム',
    programHelp: '相手の参加条件が許せば、ほかのプログラム用の開始から入ります。',
    leave: 'このプログラムを終える',
    missingProgram: 'プログラムを選んでください',
  },
);
