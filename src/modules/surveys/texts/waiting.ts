import { defineTexts } from '#kit/texts.ts'

export const waitingTexts = defineTexts(
  {
    close: (title: string) => `Clore l’enquête « ${title} », une fois les papiers saisis`,
    where: 'Enquêtes',
    why: 'Le dernier jour est passé',
  },
  {
    close: (title) => `Close the survey “${title}”, once papers are typed`,
    where: 'Surveys',
    why: 'The last day is past',
  },
)
