/** The people of the shipped programs: those of a new program. */
export { shippedPersonas as PEOPLE } from '../../src/core/index.ts';
