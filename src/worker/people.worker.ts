/** Entry of the thread that looks through the people of a run in the browser. */
import { answer, type PeopleRequest } from './people.ts';

self.addEventListener('message', ({ data }: MessageEvent<PeopleRequest>) => {
  answer(data, (words) => self.postMessage(words));
});
