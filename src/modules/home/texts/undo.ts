import { defineTexts } from '#kit/texts.ts'

export const undoTexts = defineTexts(
  {
    title: 'Ce retour en arrière n’a pas été fait',
    refusals: {
      'minute-over':
        'La minute est passée. Revenez à la page : vous pouvez y corriger ce qui peut encore l’être.',
      'changed-since':
        'Quelqu’un a changé la même chose depuis. Revenez à la page pour voir où elle en est.',
      'already-undone': 'C’était déjà fait : voyez la page.',
    },
    back: 'Revenir à la page',
  },
  {
    title: 'This undo was not done',
    refusals: {
      'minute-over':
        'The minute is over. Go back to the page: what can still be corrected is corrected there.',
      'changed-since':
        'Somebody has changed the same thing since. Go back to the page to see how it stands.',
      'already-undone': 'It was done already: see the page.',
    },
    back: 'Back to the page',
  },
)
