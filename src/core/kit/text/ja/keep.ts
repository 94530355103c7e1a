/** 保存まわりのことば: オフライン、複数のタブ、保存領域の不具合、バックアップと復元。 */
export const keep = {
  'update.ready': 'Trellisの新しいバージョンを使えます。',
  'update.safe': 'すべて保存されており、再読み込みのあとも残ります。',
  'update.reload': '再読み込み',
  'update.later': 'あとで',
  'update.notSaved':
    '開いているプログラムが未保存のため、再読み込みしません。先にファイルに保存してください。',

  'follows.title': '別のタブで開いています。このタブはそれに追従します。',
  'follows.text': '別のタブでの変更は、すぐにここにも表示されます。',
  'follows.take': 'こちらで編集する',
  'follows.taking': '別のタブに確認しています…',
  'follows.copy': 'コピーとして続ける',
  'follows.refused': '変更していません。このプログラムは別のタブで編集中です。',
  'follows.heldElsewhere': '「{{name}}」は別のタブで開いています。先にそちらを閉じてください。',
  'follows.took': 'ここで編集できます。別のタブはこちらに追従します',
  'follows.free': '別のタブでの編集が終わりました。ここで編集できます',
  'follows.given': '編集は別のタブに移りました。このタブはそれに追従します',

  'trouble.closed': 'このブラウザーでは、このページのデータを保存できません。',
  'trouble.closedText':
    'プライベートウィンドウか、データの保存を禁止する設定が原因です。ページを閉じるまではすべて使えます。残すにはプログラムファイルを保存してください。',
  'trouble.deleted': 'ブラウザーに保存されていたTrellisのデータが削除されました。',
  'trouble.deletedText': '開いているプログラムは無事で、保存し直しました。ほかはすべて失われました。',
  'trouble.newer': '別のタブで、新しいバージョンのTrellisが開いています。',
  'trouble.newerText':
    'ここまでの作業はすべて保存されています。再読み込みして新しいバージョンで続けてください。',
  'trouble.held': '別のタブで、古いバージョンのTrellisが開いたままです。',
  'trouble.heldText':
    '保存したプログラムがそのタブに占有されています。そのタブを閉じると、このタブは自動的に続きます。',
  'trouble.reload': '再読み込み',
  'stays.refused':
    '変更していません。別のタブで新しいバージョンが開いているため、先にこのページを再読み込みしてください。',

  'save.again': 'もう一度試す',
  'save.full': 'ブラウザーの保存領域がいっぱいで、変更を保存できません。',
  'save.fullText':
    'ページを閉じるまではすべて残っています。残すにはプログラムファイルを保存するか、不要なプログラムを削除して空きを作り、もう一度試してください。',
  'save.programs': 'すべてのプログラムを見る',
  'save.blocked': 'このブラウザーはこのページに保存を許していません。',
  'save.other': '最後の変更を保存できませんでした。',
  'save.text': 'ページを閉じるまではすべて残っています。プログラムファイルを保存してください。',

  menu: 'バックアップ・復元・削除',
  'backup.make': 'すべてをバックアップする',
  'backup.restore': 'バックアップから復元する',
  'backup.deleteAll': 'すべて削除する',
  'backup.made': 'すべてをバックアップファイルに保存しました',
  'backup.failed': 'ブラウザーの保存領域を読み取れず、バックアップを作れませんでした。',
  'backup.reading': '{{name}}を読み込んでいます…',
  'backup.noBackup':
    '{{name}}はTrellisのバックアップではないか、壊れています。こちらのデータはそのままです。',
  'backup.newer':
    '{{name}}はTrellisの新しいバージョンで作られています。このページを再読み込みして更新してください。',
  'backup.notRestored':
    'ブラウザーの保存領域に書き込めなかったため、何も復元していません。こちらのデータはそのままです。',
  'backup.refused': '何も復元していません',
  'backup.noRecord': 'これは記録ではありません。',
  'backup.noField': '「{{field}}」がないか、正しくありません。',
  'backup.count': '人数が記載と一致しません。',
  'backup.noPeople': '人のリストを読み取れません。',
  'backup.noTable': 'このバージョンのTrellisでは扱えない内容です。',
  'backup.title': 'このバックアップを復元しますか',
  'backup.from': '{{name}}（{{date}}作成）',
  'backup.programs_other': 'プログラム{{count}}件',
  'backup.people_other': '人のリスト{{count}}件',
  'backup.versions_other': '版{{count}}件',
  'backup.adds': '追加で取り込みます。すでにあるものはそのままです。',
  'backup.replace_other': 'すでにある{{count}}件を置き換える',
  'backup.replaceHelp':
    '置き換えると、こちらの状態は失われます。置き換えない場合はこちらの状態を残し、バックアップ側は取り込みません。',
  'backup.problems_other': '問題{{count}}件: 該当するものは取り込みません',
  'backup.problem': '{{what}}: {{problem}}',
  'backup.do': '復元する',
  'backup.nothing': '復元できるものがありません。',
  'backup.leave': 'やめる',
  'backup.close': '閉じる',
  'backup.restored_other': 'プログラム{{count}}件を復元しました',
  'deleteAll.title': 'すべてを完全に削除しますか',
  'deleteAll.text': '次のものがこのコンピューターから消え、元に戻せません。',
  'deleteAll.settings': 'すべてのプログラムの履歴と設定',
  'deleteAll.first': 'バックアップがあれば、すべて元に戻せます。',
  'deleteAll.do': 'すべて削除する',
  'deleteAll.keep': 'すべて残す',
  deleted: 'すべて削除しました',
};
