import { defineTexts } from '#kit/texts.ts'

/** What keeps a version from being set back, whatever the thing is. */
export const historyRefusals = defineTexts(
  {
    'version-changed':
      'Cette version a changé pendant que vous la lisiez : la personne qui l’a écrite l’a complétée. Relisez-la, puis remettez-la si elle convient.',
    'present-changed':
      'Rien n’est remis : une autre personne a changé le texte actuel pendant que vous lisiez cette page. Relisez-le, puis remettez la version choisie si elle convient encore.',
  },
  {
    'version-changed':
      'This version changed while you were reading it: whoever wrote it went on. Read it again, then set it back if it still suits you.',
    'present-changed':
      'Nothing is set back: somebody else changed the present text while you were reading this page. Read it again, then set the chosen version back if it still suits you.',
  },
)
