/** Words of the results that account for something: why the gain is what it is, and where everybody over the line went. */
export const account = {
  two: '{{first}} {{second}}',
  ownRange: '{{share}} (95 %: {{low}} to {{high}})',
  own: 'People would do {{own}} of all they do here without any email: visits, downloads, forms, calls. Emails work only through the rest: clicks, replies, and what follows from them.',
  ownRow: 'Done without any email, of all acts',
  'gain.better':
    'So sales would get {{a}} handoffs without nurture, too, and nurture adds {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.worse':
    'So sales would get {{a}} handoffs without nurture, too, and with it fewer: {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.open':
    'So sales would get {{a}} handoffs without nurture, too; whether it adds any can’t be told from luck yet: {{difference}} (95 %: {{low}} to {{high}}).',
  'gain.same': 'So sales would get the same {{a}} handoffs without nurture.',
  'gain.once': 'In this one run sales would get {{a}} handoffs without nurture; with it: {{difference}}.',

  'bridge.title': 'From over the line to handed over',
  'bridge.sub': 'Of {{came}} who came in, {{over}} are over the line at the end',
  'bridge.subReading': 'What became of those over the line',
  'bridge.subNone': 'The agreement draws no line of fit or engagement',
  'bridge.none': 'Nobody who came in is over the line for sales at the end.',
  'bridge.noneCooled':
    'Nobody who came in is over the line for sales at the end. {{cooled}} were handed over and are no longer over it.',
  'bridge.noLine':
    'Who is ready for sales is not decided by fit or engagement here, so nobody can be over a line.',
  'bridge.handed': 'Handed over',
  'bridge.after': 'Crossed it after leaving',
  'bridge.inside': 'Still in the program',
  'bridge.left': 'Left over the line: {{reason}}',
  'bridge.foot':
    '{{handed}} of those over the line were handed over. {{cooled}} more were handed over and are no longer over it at the end: {{all}} people in all.',
  'bridge.footSame': '{{all}} people were handed over, and all of them are still over the line at the end.',
  'bridge.part': 'What became of them',
  'bridge.people': 'People, in one run',
  'bridge.share': 'Share of those over the line',
  'bridge.over': 'Over the line at the end',
  'bridge.cooled': 'Handed over, no longer over the line',
  'bridge.all': 'Handed over in all',
  'explain.bridge':
    'Everybody who came in and is over the lines of fit and engagement at the end, each once: handed over at some time; or not, because the line was crossed after the program had let them go, because they are still on their way, or because they left for another reason. Whoever was handed over and has cooled since is not over the line any more. Whiskers: 95 % interval of the number.',

  'export.deed': 'Results: {{deed}}',
  'export.noRun': 'There are no results yet: run the program first.',
  'export.measure': 'That is measured on request: press Measure in its card, then save.',
  'export.nothing': 'There is nothing of that in these results.',

  everyProgram: 'These people run through every program that you open, until you go back to made-up people.',
  imported: '{{name}}, in every program',

  'metric.enteredShare': 'People who came into the program at least once, of all people of the runs.',
  'metric.handedShare': 'People who were given to sales at least once, of those who came in.',
  'metric.acceptedShare': 'People whom sales accepted at least once, of those who came in.',
  'metric.emailsSent': 'All emails of all runs that went out.',
  'metric.emailsPerLead': 'Emails that went out, divided by all people, those who never came in too.',
  'metric.touchesPerLead': 'Emails, calls, letters and other touches that went out, divided by all people.',
  'metric.mostInWeek95': '95 of 100 people got at most so many touches within any 7 days.',
  'metric.openShare':
    'Emails that a person opened, of all that went out. What mail apps open by themselves is not in it.',
  'metric.machineOpenShare':
    'Emails that a mail app opened by itself, of all that went out. It tells nothing of the person, yet looks like an open to real systems.',
  'metric.clickShare': 'Emails in which a person clicked, of all that went out.',
  'metric.scannerClickShare':
    'Emails whose links a security scanner clicked, of all that went out. It tells nothing of the person.',
  'metric.replyShare': 'Emails that a person replied to, of all that went out.',
  'metric.bounceShare':
    'Emails that could not be delivered, of all that went out. Only the first email to an address bounces.',
  'metric.unsubscribeShare':
    'Emails after which a person unsubscribed from everything, of all that went out.',
  'metric.topicOptOutShare':
    'Emails after which a person opted out of that topic only, of all that went out.',
  'metric.complaintShare':
    'Emails that a person reported as spam, of all that went out. Mailbox providers want it below 0.1 %.',
  'metric.blockedShare': 'Touches that were due and were decided against, of all that were due.',
  'metric.handoffs': 'How often somebody was given to sales, in all runs.',
  'metric.againShare':
    'People who came back from sales and were handed over once more, of those handed over.',
  'metric.acceptRate': 'Handoffs that sales accepted, of all handoffs.',
  'metric.rejectRate': 'Handoffs that sales gave back for a reason, of all handoffs.',
  'metric.overdueRate':
    'Handoffs to which sales did not begin to answer in the time agreed, of all handoffs.',
  'metric.timeToHandoff10':
    'The fastest tenth of those handed over got there within this time from when they came in.',
  'metric.timeToHandoff50': 'Half of those handed over got there within this time from when they came in.',
  'metric.timeToHandoff90':
    'Nine in ten of those handed over got there within this time from when they came in.',
  'metric.fitAtEnd':
    'Mean fit of all people at the end of the run: how well they match whom you sell to. It comes from what is known of them.',
  'metric.engagementAtEnd':
    'Mean engagement of all people at the end of the run: points for what they did, fading with time.',
  'metric.relationshipAtEnd':
    'Mean relationship of all people at the end of the run: how long and how much they have been customers.',
  'metric.goal': 'Journeys in which this goal was reached, of all journeys that began.',

  'branches.title': 'Which way they went',
  'branches.sub': 'Of those who went on from a step with several ways',
  'branches.none': 'Every step has one way on, or nobody has come to one with several.',
  'branches.label': '{{step}}: {{way}}',
  'branches.more_one': '{{count}} more way in the table.',
  'branches.more_other': '{{count}} more ways in the table.',
  'branches.way': 'Way',
  'branches.share': 'Share of those who went on',
  'explain.branches':
    'Of all who went on from a step, the share that took each of its ways; who left the program there, or still waits, is not counted. Whiskers: 95 % interval of the share. At the end of a row: people of one run.',

  'run.atOnce': 'Everybody comes in the first minute of the run.',
  'run.spread': 'People come evenly over these days; each at a minute of their own.',
  'run.perDay': 'So many come each day until all have come, or the run ends.',
  'run.field':
    'Each comes on the date that this field says, or at once if it is past; who has none never comes.',
  'run.start': 'Weekdays, working hours and holidays count from here.',
  'run.days':
    'Who is still on the way at the end is counted as still in the program. Short runs tell little of late steps.',
};
