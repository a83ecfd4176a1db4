import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several missions of the list at once. */
export const missionRowTexts = defineTexts(
  {
    withdraw: 'Retirer ces missions',
    withdrawConfirm: (count: number) =>
      count === 1
        ? 'Cette mission ne sera plus proposée :'
        : `Ces ${counted(count, 'mission', 'missions')} ne seront plus proposées :`,
    withdrawNothing:
      'Aucune de ces missions ne peut être retirée par vous : elles sont terminées, ou d’un autre territoire.',
    isOver: 'elle est terminée.',
    ofOthers: 'vous n’avez pas le droit de la retirer.',
    withdrawn: (count: number) => `${counted(count, 'mission retirée', 'missions retirées')}.`,
  },
  {
    withdraw: 'Withdraw these missions',
    withdrawConfirm: (count) =>
      count === 1
        ? 'This mission will not be offered any more:'
        : `These ${counted(count, 'mission', 'missions')} will not be offered any more:`,
    withdrawNothing:
      'You may withdraw none of these missions: they are over, or of another territory.',
    isOver: 'it is over.',
    ofOthers: 'you may not withdraw it.',
    withdrawn: (count) => `${counted(count, 'mission', 'missions')} withdrawn.`,
  },
)
