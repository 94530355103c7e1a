/** What stands against running several programs together. */
export const merge = {
  circle: "the programs wait for each other's end: {{circle}}",
  circleHint: 'At run time the last one to come goes on. Let one of them not wait.',
  neverStops: 'the programs let people into each other every minute, for ever: {{circle}}',
  neverStopsHint:
    'No run could finish. Let people into one of them once only, or put a wait before its step.',
  noBound: 'the programs may let people into each other again and again: {{circle}}',
  noBoundHint: 'Let people into one of them once only, unless that is meant.',
  notHere: '“{{name}}” lets people into the program {{other}}, which is not in this run',
  notHereHint: 'Nothing comes of that here. Name its file, too, where a command takes several.',
  sameProgram: '{{names}} have the same id: {{id}}',
  sameProgramHint:
    'Nobody could tell them apart in the results. Name each file once, or give one another id.',
  fields: 'the field {{id}} is not the same in "{{first}}" and "{{other}}"',
  events: 'the event {{id}} is not the same in "{{first}}" and "{{other}}"',
  topics: 'the topic {{id}} is not the same in "{{first}}" and "{{other}}"',
  lists: 'the list {{id}} is not the same in "{{first}}" and "{{other}}"',
  segments: 'the segment {{id}} is not the same in "{{first}}" and "{{other}}"',
  assets: 'the content {{id}} is not the same in "{{first}}" and "{{other}}"',
  queues: 'the sales team {{id}} is not the same in "{{first}}" and "{{other}}"',
  scores: 'the scores are not the same in "{{first}}" and "{{other}}"',
  firstCountsHint:
    'Between people, content and sales, that of "{{first}}" counts. Make both the same, or give one another id.',
  otherTypeHint: 'One person cannot have two types of value there. Give the field of "{{other}}" another id.',
} as const;
