import { defineTexts } from '#kit/texts.ts'

/** How the things of some rooms are called in the public journal, when their own name is not public. */
export const hiddenKinds = defineTexts(
  {
    budget: 'un budget participatif qui n’est pas public',
    'opinion-map': 'une carte d’avis qui n’est pas publique',
    'trial-family': 'des essais lus ensemble',
  },
  {
    budget: 'a participatory budget that is not public',
    'opinion-map': 'an opinion map that is not public',
    'trial-family': 'trials read together',
  },
)
