import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several experiments of the portfolio at once. */
export const portfolioRowTexts = defineTexts(
  {
    move: 'Changer l’échéance de l’étape en cours',
    moveConfirm: (count: number) =>
      count === 1
        ? 'L’étape en cours de cette expérimentation devra être finie à cette date :'
        : `L’étape en cours de ces ${counted(count, 'expérimentation', 'expérimentations')} devra être finie à cette date :`,
    moveNothing: 'Vous ne pouvez changer l’échéance d’aucune de ces expérimentations.',
    moved: (count: number) => `${counted(count, 'échéance changée', 'échéances changées')}.`,
    kept: {
      'is-stopped': 'elle est arrêtée.',
      'at-the-end': 'elle est à sa dernière étape, qui n’a pas d’échéance.',
      'to-publish': 'il faut d’abord la publier.',
      'dated-by-phase': 'son échéance est celle d’une phase, elle se change dans le protocole.',
    },
    sameDay: 'elle a déjà cette échéance.',
    notYours: 'vous n’avez pas le droit de changer son échéance.',
  },
  {
    move: 'Change the due day of the present stage',
    moveConfirm: (count) =>
      count === 1
        ? 'The present stage of this experiment will have to be over on this day:'
        : `The present stage of these ${counted(count, 'experiment', 'experiments')} will have to be over on this day:`,
    moveNothing: 'You may change the due day of none of these experiments.',
    moved: (count) => `${counted(count, 'due day', 'due days')} changed.`,
    kept: {
      'is-stopped': 'it is stopped.',
      'at-the-end': 'it is at its last stage, which has no due day.',
      'to-publish': 'it must be published first.',
      'dated-by-phase': 'its due day is that of a phase, it is changed in the protocol.',
    },
    sameDay: 'it has this due day already.',
    notYours: 'you may not change its due day.',
  },
)
