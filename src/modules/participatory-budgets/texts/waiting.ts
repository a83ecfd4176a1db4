import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const waitingTexts = defineTexts(
  {
    where: 'Budgets participatifs',
    why: 'Vous êtes de l’équipe qui organise.',
    answers: (count: number, title: string) =>
      `Donner ${numbered(count, 'réponses', 'fr')} : ${title}`,
    closeIdeas: (title: string) => `Clore les idées : ${title}`,
  },
  {
    where: 'Participatory budgets',
    why: 'You are on the team that runs it.',
    answers: (count: number, title: string) => `Give ${numbered(count, 'answers', 'en')}: ${title}`,
    closeIdeas: (title: string) => `Close the ideas: ${title}`,
  },
)
