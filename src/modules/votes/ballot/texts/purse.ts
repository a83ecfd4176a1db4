import { defineTexts } from '#kit/texts.ts'

/** What the projects of a ballot cost together: said at the review, and while one chooses where scripts run. */
export const purseTexts = defineTexts(
  {
    title: 'L’enveloppe',
    whole: (sum: string) => `L’enveloppe : ${sum}.`,
    most: (most: number) =>
      most === 1 ? 'Cochez un projet au plus.' : `Cochez ${most} projets au plus.`,
    chosen: (sum: string, whole: string) =>
      `Vos projets coûtent ensemble ${sum}. L’enveloppe : ${whole}.`,
    over: 'C’est plus que l’enveloppe. Votre bulletin reste valable : il dit ce que vous soutenez.',
  },
  {
    title: 'The envelope',
    whole: (sum: string) => `The envelope is ${sum}.`,
    most: (most: number) =>
      most === 1 ? 'Tick one project at most.' : `Tick at most ${most} projects.`,
    chosen: (sum: string, whole: string) =>
      `Your projects cost ${sum} together, out of an envelope of ${whole}.`,
    over: 'That is more than the envelope. Your ballot stays valid: it says what you support.',
  },
)
