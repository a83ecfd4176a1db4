import { defineTexts } from '#kit/texts.ts'

/** Putting the words of an earlier version back. */
export const restoreTexts = defineTexts(
  {
    fromHere: (version: number) =>
      `Comparer la version ${version} avec aujourd’hui, ou la remettre`,
    press: (version: number) => `Remettre toute la version ${version}`,
    here: (title: string, version: number) =>
      `Remettre « ${title} » comme dans la version ${version}`,
    confirm:
      'Le texte d’aujourd’hui reste dans l’historique. Vous avez une minute pour revenir sur ce choix.',
    /** In the history, of the version that it made. */
    putBack: (number: number) => `Version ${number} remise`,
    restored: (number: number, version: number) =>
      `Version ${number} remise : elle est maintenant la version ${version}.`,
    undoNamed: 'la version remise',
    undone: 'Le texte qui était là avant est revenu.',
    refusals: {
      'read-again':
        'Le protocole a changé depuis que vous avez ouvert cette page : rien n’est remis. Relisez : la page montre maintenant le texte du moment.',
      'no-version': 'Aucune version n’a ce numéro. Prenez-le dans la liste.',
      'nothing-to-restore':
        'Cette version disait déjà la même chose : rien n’est changé. Choisissez une autre version ou une autre question.',
      'not-begun': 'Commencez d’abord le protocole.',
      frozen: 'Le protocole est figé : ouvrez un avenant pour le changer.',
    },
  },
  {
    fromHere: (version) => `Compare version ${version} with today, or put it back`,
    press: (version) => `Put all of version ${version} back`,
    here: (title, version) => `Put “${title}” back as in version ${version}`,
    confirm: 'Today’s text stays in history. You have a minute to take this back.',
    putBack: (number) => `Version ${number} put back`,
    restored: (number, version) => `Version ${number} is back: it is now version ${version}.`,
    undoNamed: 'the version put back',
    undone: 'The text that stood before is back.',
    refusals: {
      'read-again':
        'The protocol has changed since you opened this page: nothing was put back. Read again: the page now shows the text of the moment.',
      'no-version': 'No version has this number. Take it from the list.',
      'nothing-to-restore':
        'That version already said the same: nothing is changed. Choose another version or another question.',
      'not-begun': 'Begin the protocol first.',
      frozen: 'The protocol is frozen: open an amendment to change it.',
    },
  },
)
