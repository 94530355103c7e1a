/** Words that several kinds of step share. */
export const steps = {};
