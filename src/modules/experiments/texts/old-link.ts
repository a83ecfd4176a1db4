import { defineTexts } from '#kit/texts.ts'

/** The link of whoever proposed an experiment, that opens nothing any more. */
export const oldLinkTexts = defineTexts(
  {
    ways: [
      'Votre nom et votre adresse sont effacés trois ans après la proposition : son lien ne sert plus ensuite.',
    ],
    onward: 'Proposer une expérimentation',
  },
  {
    ways: [
      'Your name and address are erased three years after the proposal: its link is of no more use then.',
    ],
    onward: 'Propose an experiment',
  },
)
