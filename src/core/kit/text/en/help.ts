/** Words of the help page and of the tour. */
export const help = {
  view: 'Help',
  title: 'Help',
  text: 'What the words mean, how to read the numbers, and where your work is.',
  find: 'Find in help',
  none: 'Nothing here speaks of “{{looked}}”.',
  tour: 'Take the tour',
  keys: 'See all keys',

  'section.start': 'Begin',
  'section.words': 'Words',
  'section.numbers': 'Numbers',
  'section.work': 'Your work',

  'draw.title': 'Draw a program',
  'draw.text':
    'Drag a step from the left onto a line, or press / to add one after the step that is selected. Click a step to say what it does; the sentence on its card follows what you choose.',
  'people.title': 'Choose who comes in',
  'people.text':
    'Until you import people, made-up ones run through the program. Under People a CSV file comes in: each column says what it becomes, and rows that cannot be read are kept and named.',
  'watch.title': 'Watch the numbers',
  'watch.text':
    'After every change the people run through again. Beside each line stands how many took it; click the number to see who they are.',

  'program.title': 'Program',
  'program.text': 'What you draw: steps, the lines between them, and a few rules that hold for all of it.',
  'lead.title': 'Lead',
  'lead.text': 'A person who may buy, real or made up.',
  'persona.title': 'Persona',
  'persona.text': 'A kind of person that leads are made up after: what is known of them, and how they act.',
  'segment.title': 'Segment',
  'segment.text': 'People who have something in common: those a rule finds, or a list that is kept.',
  'step.title': 'Step and outcome',
  'step.text':
    'A step does one thing. Each of its outcomes is a port at the foot of the card; a line leads on from there.',
  'touch.title': 'Touch',
  'touch.text': 'One message or call that reaches one lead.',
  'fit.title': 'Fit',
  'fit.text':
    'How well a lead matches those who buy: role, industry, size. From what is known, not from what they do.',
  'engagement.title': 'Engagement',
  'engagement.text': 'How much a lead does: clicks, visits, forms. It fades with time.',
  'relationship.title': 'Relationship',
  'relationship.text': 'How close a lead is to us: how long known, what bought, which stage.',
  'stage.title': 'Lifecycle stage',
  'stage.text':
    'Where a person stands with us: visitor, lead, engaged, MQL (ready by marketing’s rules), SAL (taken by sales), SQL (found good by sales), customer, loyal, fan. Audience is for those who will not buy.',
  'buying.title': 'Buying stage',
  'buying.text': 'Where a buyer stands in a purchase: need, explore, compare, decide, use.',
  'handoff.title': 'Handoff and packet',
  'handoff.text':
    'A lead goes to sales, with a packet that says why now. Sales accepts it, or says why not. Until then no marketing mail goes out to that person.',
  'sla.title': 'Time to answer (SLA)',
  'sla.text': 'How long sales may take to answer a handoff, in working hours. Later is overdue.',
  'recycle.title': 'Recycle',
  'recycle.text': 'A lead that comes back from sales, to be looked after further.',
  'goal.title': 'Goal',
  'goal.text':
    'What the program is for, watched everywhere: whoever reaches it leaves, or goes on from there.',

  'doubt.title': '± and the lighter band',
  'doubt.text':
    'The same people are run many times with other luck. ± says how far the average may be off: in 95 of 100 such runs the true average lies inside.',
  'dimmed.title': 'Dimmed numbers',
  'dimmed.text': 'They belong to the drawing before your last change. The new ones come in a moment.',
  'since.title': '+36, −4',
  'since.text':
    'How many more or fewer than at your last checkpoint, with the same people and the same luck. It can be hidden under language and theme.',
  'same.title': 'Same people, same luck',
  'same.text':
    'Two designs meet the very same people with the same luck, so that a difference comes from the design.',
  'assumed.title': 'Assumed',
  'assumed.text':
    'How people act is assumed, from published figures. Each figure names its source and can be changed. Results are what follows from the assumptions, never a forecast.',
  'seed.title': 'Seed',
  'seed.text': 'The root of all luck in a run. The same seed gives the same numbers, to the last one.',

  'frame.title': 'Frames',
  'frame.text':
    'Select steps and press Ctrl G to put a frame around them. It moves with what is in it, and F folds it to one card that counts who is inside. No line and no number changes by it.',
  'comment.title': 'Comments',
  'comment.text':
    'Select a step and press M to say something about it. Comments travel with the program, can be answered and settled, and change nothing in it.',
  'versions.title': 'Versions',
  'versions.text':
    'Ctrl S keeps a checkpoint. V shows two versions over each other or side by side, what they differ in, and what that does to the same people. Say what you expect of a version, and it is measured.',
  'kept.title': 'Where it is kept',
  'kept.text':
    'Programs and people stay in this browser on this computer. Nothing is sent anywhere unless you send it. To take a program along or keep a second copy, save its file.',
  'undo.title': 'Undo',
  'undo.text': 'Every gesture can be taken back with Ctrl Z, also after a reload.',
  'export.title': 'For other systems',
  'export.text':
    'The file menu saves the program as a machine that XState runs, the file that runs it in Node, and the program file that opens here again.',

  'tour.count': '{{step}} of {{of}}',
  'tour.next': 'Next',
  'tour.leave': 'Leave the tour',
  'tour.own': 'Start my own program',
  'tour.end': 'Done',
  'tour.pick.title': 'Choose a step',
  'tour.pick.text':
    'Each card is one step that people pass. Click one, or press the down arrow on the canvas.',
  'tour.change.title': 'Change it',
  'tour.change.text': 'What the step does stands on the right. Change anything: Ctrl Z takes it back.',
  'tour.count1.title': 'Watch the numbers',
  'tour.count1.text':
    'Everybody has run through your change. Click the number beside a line to see who went that way.',
  'tour.follow.title': 'Follow one of them',
  'tour.follow.text':
    'Click the number beside a line, then a name in the list. The way of that person shows on the drawing, minute by minute.',
  'tour.mine.title': 'Now draw your own',
  'tour.mine.text': 'The program you have seen stays as it is, under Overview.',
  'tour.start.title': 'Who comes in?',
  'tour.start.text': 'A program begins with a start. Drag “Start” from the left, or press “Add a start”.',
  'tour.email.title': 'Say something',
  'tour.email.text': 'Click (+) under the start and choose an email. A subject is all it needs.',
  'tour.exit.title': 'Let them go',
  'tour.exit.text': 'Add an exit after the email. Whoever reaches it has finished.',
  'tour.done.title': 'This is your program',
  'tour.done.text_one':
    'One made-up person has run through it. “/” adds the next step behind the one that is chosen.',
  'tour.done.text_other':
    '{{count}} made-up people have run through it. “/” adds the next step behind the one that is chosen.',
};
