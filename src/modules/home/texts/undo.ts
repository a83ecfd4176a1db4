import { defineTexts } from '#kit/texts.ts'

export const undoTexts = defineTexts(
  {
    title: 'Ce retour en arrière n’a pas été fait',
    refusals: {
      'minute-over':
        'La minute est passée. Revenez à la page : vous pouvez y corriger ce qui peut encore l’être.',
      'changed-since':
        'Autre chose a été écrit au même endroit depuis, par vous ou par quelqu’un d’autre : revenir en arrière l’effacerait peut-être. Revenez à la page pour la corriger à la main.',
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
        'Something else was written in the same place since, by you or by somebody else: undoing might erase it. Go back to the page and correct it by hand.',
      'already-undone': 'It was done already: see the page.',
    },
    back: 'Back to the page',
  },
)
