import { defineTexts } from '#kit/texts.ts'

/** What the form of a plan says of what does not go together. */
export const trialPlanTexts = defineTexts(
  {
    missing: 'Ce qui est comparé a besoin de cette colonne : écrivez son titre.',
    twice: (title: string) =>
      `La colonne ${title} sert déjà à autre chose dans ce plan : une colonne n’a qu’un rôle.`,
    unfit: (expected: string) =>
      `Cette réponse ne va pas avec ce qui est comparé. Ce qui va : ${expected}.`,
    whole: 'Écrivez un nombre entier, entre 1 et 10 000 000.',
    ofDesign: 'celle du tirage',
  },
  {
    missing: 'What is compared needs this column: write its title.',
    twice: (title: string) =>
      `The column ${title} already has another part in this plan: a column has one part only.`,
    unfit: (expected: string) =>
      `This answer does not go with what is compared. What does: ${expected}.`,
    whole: 'Write a whole number, between 1 and 10,000,000.',
    ofDesign: 'that of the draw',
  },
)
