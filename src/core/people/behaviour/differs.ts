/** Why a shipped persona does not behave as the table of parameters says: a sentence for each number that differs. */
import { type Text, text } from '../../kit/base.ts';
import type { Persona } from '../model/scenario.ts';
import { shippedPersonas } from './personas.ts';

/** By persona and parameter: the last part of the key of the sentence. */
const WHY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'has-a-project': {
    'rate.visit': 'project.visit',
    'rate.pricing': 'project.act',
    'rate.download': 'project.act',
    'rate.form': 'project.act',
    'rate.webinar': 'project.act',
    'rate.demo': 'project.act',
    'rate.call': 'project.act',
    'mail.open': 'project.open',
  },
  'marketing-director': { 'rate.webinar': 'director.webinar' },
  'operations-manager': { 'rate.call': 'operations.call', 'mail.open': 'operations.open' },
  'it-evaluator': {
    'rate.visit': 'evaluator.look',
    'rate.pricing': 'evaluator.look',
    'rate.download': 'evaluator.look',
    'hours.weekend': 'evaluator.weekend',
    'sales.accept': 'evaluator.accept',
  },
  founder: {
    'rate.follow': 'founder.follow',
    'hours.weekend': 'founder.hours',
    'hours.wakeTo': 'founder.hours',
    'sales.accept': 'founder.accept',
  },
};

/**
 * Why a persona has a number of its own. Nothing for numbers that are not as shipped: they are somebody else's, and so is
 * their reason.
 */
export function whyDiffers({ id, behaviour }: Persona, parameter: string): Text | undefined {
  const value = behaviour?.[parameter];
  const shipped = shippedPersonas.find((persona) => persona.id === id)?.behaviour?.[parameter];
  const why = WHY[id]?.[parameter];
  return value === undefined || value !== shipped || why === undefined ? undefined : text(`differs.${why}`);
}
