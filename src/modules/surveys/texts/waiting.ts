import { defineTexts } from '#kit/texts.ts'

export const waitingTexts = defineTexts(
  {
    close: (title: string) => `Clore l’enquête « ${title} », une fois les papiers saisis`,
    where: 'Enquêtes',
    why: 'Le dernier jour est passé',
    room: (title: string) => `Voir la place qui reste aux fichiers de l’enquête « ${title} »`,
    day: (title: string) => `Voir les fichiers venus aujourd’hui à l’enquête « ${title} »`,
    dayWhy:
      'Un jour n’en prend pas plus de 250 Mo : bientôt, un fichier de plus sera refusé jusqu’à demain',
    roomWhy: 'Elle est prise à 80 % : bientôt, un fichier de plus sera refusé',
  },
  {
    close: (title) => `Close the survey “${title}”, once papers are typed`,
    where: 'Surveys',
    why: 'The last day is past',
    room: (title) => `See how much room is left for the files of the survey “${title}”`,
    day: (title) => `See the files that came today to the survey “${title}”`,
    dayWhy: 'A day takes no more than 250 MB: soon, one more file will be refused until tomorrow',
    roomWhy: '80 % of it is taken: soon, one more file will be refused',
  },
)
