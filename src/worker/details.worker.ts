/** Entry of the thread that looks at single people of a run. */
import { answerDetails, type DetailsRequest } from './details.ts';

self.addEventListener('message', ({ data }: MessageEvent<DetailsRequest>) =>
  answerDetails(data, (answer) => self.postMessage(answer)),
);
