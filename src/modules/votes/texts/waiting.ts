import { defineTexts } from '#kit/texts.ts'

/** What the votes await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Scrutins',
    cast: (title: string) => `Voter : « ${title} »`,
    count: (title: string) => `Clore et compter : « ${title} »`,
    whys: {
      roll: 'Vous êtes sur la liste et vous n’avez pas voté',
      team: 'L’équipe mène les scrutins',
    },
  },
  {
    where: 'Votes',
    cast: (title) => `Vote: “${title}”`,
    count: (title) => `Close and count: “${title}”`,
    whys: {
      roll: 'You are on the roll and you have not voted',
      team: 'The team runs the votes',
    },
  },
)
