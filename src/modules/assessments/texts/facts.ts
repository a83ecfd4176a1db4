import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

/** Of the facts of an assessment: where each comes from. */
export const factTexts = defineTexts(
  {
    from: 'D’où vient ce fait',
    fromHint: 'Le document, le service ou la page où chacun peut le vérifier.',
    on: 'Vérifié le',
    sourceTooLong: 'Écrivez la source en 300 signes au plus.',
    dayWrong: 'Écrivez une date qui existe, au plus tard celle d’aujourd’hui.',
    oneByOne: 'Les faits, un par un, et d’où ils viennent',
    table: (pillar: string) => `Les faits notés : ${pillar}`,
    question: 'Question',
    level: 'Niveau noté',
    levelOf: (level: number, words: string) => `${writtenNumber(level, 'fr')} : ${words}`,
    source: 'D’où vient ce fait',
    unsaid: 'pas dit',
    lookedUp: (day: string) => `vérifié le ${day}`,
  },
  {
    from: 'Where this fact comes from',
    fromHint: 'The document, the service or the page where anyone can check it.',
    on: 'Checked on',
    sourceTooLong: 'Write the source in 300 signs at most.',
    dayWrong: 'Write a day that exists, today at the latest.',
    oneByOne: 'The facts, one by one, and where they come from',
    table: (pillar) => `The facts that were noted: ${pillar}`,
    question: 'Question',
    level: 'Level noted',
    levelOf: (level, words) => `${writtenNumber(level, 'en')}: ${words}`,
    source: 'Where this fact comes from',
    unsaid: 'not said',
    lookedUp: (day) => `checked on ${day}`,
  },
)
