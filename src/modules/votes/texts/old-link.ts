import { defineTexts } from '#kit/texts.ts'

/** The link of a voter that was cut on its way: it is the link of nobody. */
export const oldLinkTexts = defineTexts(
  {
    ways: ['Si votre lettre porte un code, tapez-le : il ouvre le même bulletin.'],
    onward: 'Taper le code de ma lettre',
  },
  {
    ways: ['If your letter carries a code, type it: it opens the same ballot.'],
    onward: 'Type the code of my letter',
  },
)
