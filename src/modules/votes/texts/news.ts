import { defineTexts } from '#kit/texts.ts'

/** What a letter says of a vote. */
export const newsTexts = defineTexts(
  {
    until: (moment: string) => `Le scrutin est ouvert jusqu’au ${moment}.`,
    counted: 'Le résultat est publié.',
  },
  {
    until: (moment) => `The vote is open until ${moment}.`,
    counted: 'The result is published.',
  },
)
