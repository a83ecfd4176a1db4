import { defineTexts } from '#kit/texts.ts'

export const reopeningTexts = defineTexts(
  {
    title: 'Réouvertures',
    by: (name: string) => `Par ${name}`,
    reason: 'Pourquoi rouvrir',
    reasonHint:
      'En dix caractères au moins. Cette raison reste écrite sur la page : toutes les personnes qui lisent cette page la lisent.',
  },
  {
    title: 'Reopenings',
    by: (name: string) => `By ${name}`,
    reason: 'Why reopen',
    reasonHint:
      'At least ten letters. This reason stays written on the page: everybody who reads this page reads it.',
  },
)
