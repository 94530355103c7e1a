/** Words of keeping: without a network, in two tabs, where storage fails, backup and restore. */
export const keep = {
  'update.ready': 'A new version of Trellis is ready.',
  'update.safe': 'Everything is saved and will be here after the reload.',
  'update.reload': 'Reload',
  'update.later': 'Later',
  'update.notSaved': 'The open program is not saved, so this page stays. Save its file first.',

  'follows.title': 'Open in another tab. This one follows it.',
  'follows.text': 'What is changed there shows here at once.',
  'follows.take': 'Edit here instead',
  'follows.taking': 'Asking the other tab …',
  'follows.copy': 'Go on as a copy',
  'follows.refused': 'Nothing was changed: this program is being edited in another tab.',
  'follows.heldElsewhere': '{{name}} is open in another tab. Close it there first.',
  'follows.took': 'You edit here now; the other tab follows',
  'follows.free': 'The other tab is done with this program: you can edit here now',
  'follows.given': 'Another tab edits this program now; this one follows it',

  'trouble.closed': 'This browser keeps nothing for this page.',
  'trouble.closedText':
    'A private window, or a setting that blocks stored data, does that. Everything works until the page is closed; save the program as a file to keep it.',
  'trouble.deleted': 'The browser’s storage for Trellis was deleted.',
  'trouble.deletedText': 'The open program is still here and has been saved again. All others are gone.',
  'trouble.newer': 'A newer version of Trellis is open in another tab.',
  'trouble.newerText': 'All that was finished here is saved. Reload to go on with the newer version.',
  'trouble.held': 'An older version of Trellis is still open in another tab.',
  'trouble.heldText':
    'It keeps the saved programs to itself. Close that tab, and this one goes on by itself.',
  'trouble.restore': 'Restore from a backup',
  'trouble.reload': 'Reload',
  'stays.refused': 'Nothing was changed: reload this page first, a newer version is open in another tab.',

  'save.again': 'Try again',
  'save.full': 'The browser’s storage is full: changes are not saved.',
  'save.fullText':
    'Everything is here until you close this page. Save the program file to keep it, or make room: delete programs that are no longer needed, then try again.',
  'save.programs': 'See all programs',
  'save.blocked': 'The browser does not let this page save anything.',
  'save.other': 'The last change could not be saved.',
  'save.text': 'Everything is here until you close this page. Save the program file to keep it.',
};
