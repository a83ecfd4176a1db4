import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const waitingTexts = defineTexts(
  {
    where: 'Cartes d’avis',
    why: 'Vous êtes de l’équipe qui organise.',
    judge: (count: number, title: string) =>
      `Examiner ${numbered(count, 'énoncés', 'fr')} : ${title}`,
    answer: (count: number, title: string) =>
      `Répondre à ${numbered(count, 'énoncés', 'fr')} de la carte d’avis : ${title}`,
    close: (title: string) => `Clore la carte d’avis : ${title}`,
  },
  {
    where: 'Opinion maps',
    why: 'You are on the team that runs it.',
    judge: (count: number, title: string) =>
      `Look at ${numbered(count, 'statements', 'en')}: ${title}`,
    answer: (count: number, title: string) =>
      `Answer ${numbered(count, 'statements', 'en')} of the opinion map: ${title}`,
    close: (title: string) => `Close the opinion map: ${title}`,
  },
)
