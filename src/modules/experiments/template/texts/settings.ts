import { defineTexts } from '#kit/texts.ts'

/** What the fields and the papers say of the settings of an instrument, whatever its kind. */
export const settingWords = defineTexts(
  {
    yes: 'Oui',
    no: 'Non',
    minutes: 'minutes',
    number: 'N°',
    tooFew: (least: number) => `Il en faut au moins ${least}.`,
    tooMany: (most: number) => `C’est trop : ${most} au plus.`,
    optionsMissing: 'Écrivez au moins deux réponses, une par ligne.',
    optionsUnused:
      'Cette sorte de réponse n’a pas de liste. Videz la liste, ou choisissez une autre sorte de réponse.',
    unread:
      'Cet outil ne sait pas relire ces réglages. Rien n’est enregistré. Prévenez la personne qui s’occupe du logiciel.',
  },
  {
    yes: 'Yes',
    no: 'No',
    minutes: 'minutes',
    number: 'No.',
    tooFew: (least: number) => `At least ${least} are needed.`,
    tooMany: (most: number) => `Too many: at most ${most}.`,
    optionsMissing: 'Write at least two answers, one a line.',
    optionsUnused:
      'This kind of answer has no list. Empty the list, or choose another kind of answer.',
    unread:
      'This instrument cannot read these settings back. Nothing is saved. Tell whoever looks after the software.',
  },
)
