import { defineTexts } from '#kit/texts.ts'

export const undoTexts = defineTexts(
  {
    title: 'Rien n’est annulé',
    refusals: {
      'minute-over':
        'La minute est passée. Revenez à la page : ce qui peut encore être corrigé s’y corrige.',
      'changed-since':
        'Quelqu’un a changé la même chose depuis. Revenez à la page pour voir où elle en est.',
      'already-undone': 'Vous l’avez déjà annulé.',
    },
    back: 'Revenir à la page',
  },
  {
    title: 'Nothing was undone',
    refusals: {
      'minute-over':
        'The minute is over. Go back to the page: what can still be corrected is corrected there.',
      'changed-since':
        'Somebody has changed the same thing since. Go back to the page to see how it stands.',
      'already-undone': 'You have already undone it.',
    },
    back: 'Back to the page',
  },
)
