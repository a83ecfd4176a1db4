import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several decisions of the register at once. */
export const decisionRowTexts = defineTexts(
  {
    keep: 'Garder ces décisions',
    keepConfirm: (count: number) =>
      count === 1
        ? 'Cette décision est gardée jusqu’au jour que vous dites, et revient alors à son cercle :'
        : `Ces ${counted(count, 'décision est gardée', 'décisions sont gardées')} jusqu’au jour que vous dites, et reviennent alors à leur cercle :`,
    keepNothing: 'Aucune de ces décisions n’est à revoir.',
    notDue: 'elle n’est pas à revoir.',
    until: 'Prochaine revue',
    dayToCome: 'Choisissez un jour à venir.',
    kept: (count: number) => `${counted(count, 'décision gardée', 'décisions gardées')}.`,
  },
  {
    keep: 'Keep these decisions',
    keepConfirm: (count) =>
      count === 1
        ? 'This decision is kept until the day that you say, and then comes back to its circle:'
        : `These ${counted(count, 'decision is', 'decisions are')} kept until the day that you say, and then come back to their circle:`,
    keepNothing: 'None of these decisions is to be reviewed.',
    notDue: 'it is not to be reviewed.',
    until: 'Next review',
    dayToCome: 'Choose a day to come.',
    kept: (count) => `${counted(count, 'decision', 'decisions')} kept.`,
  },
)
