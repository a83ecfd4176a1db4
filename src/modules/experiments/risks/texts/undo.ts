import { defineTexts } from '#kit/texts.ts'

export const riskUndoTexts = defineTexts(
  {
    risk: {
      named: 'ce que vous avez écrit d’un risque',
      undone: 'Les risques sont de nouveau comme avant.',
    },
    check: {
      named: 'ce que vous avez dit d’un critère d’arrêt',
      undone: 'Le critère d’arrêt est de nouveau comme avant.',
    },
  },
  {
    risk: { named: 'what you wrote of a risk', undone: 'The risks are as before.' },
    check: {
      named: 'what you said of a stop criterion',
      undone: 'The stop criterion is as before.',
    },
  },
)
