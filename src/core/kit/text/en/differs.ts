/** Why the personas that ship behave otherwise than the table of assumptions says. */
export const differs = {
  'project.visit': 'Four times as often: whoever has a project looks in about once a week.',
  'project.act':
    'Ten times as often: prices, material and people to talk to are what somebody with a project comes for.',
  'project.open': 'The upper end of the usual band: what is asked for is opened more often.',
  'director.webinar': 'Twice as often: many of them came by a webinar.',
  'operations.call': 'Two to three times as often: used to settling things by phone.',
  'operations.open': 'A little less, within the usual band: seldom at a desk.',
  'evaluator.look': 'One and a half to two times as often: comparing products is the task.',
  'evaluator.weekend': 'More on weekends: technical people also read in their own time.',
  'evaluator.accept': 'A little less: who compares seldom decides alone.',
  'founder.follow': 'Four times as often: many of them came by social networks.',
  'founder.hours': 'Also late and on weekends: small companies keep no office hours.',
  'founder.accept': 'A little less: small companies have small budgets.',
};
