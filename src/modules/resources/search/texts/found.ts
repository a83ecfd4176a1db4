import { defineTexts } from '#kit/texts.ts'

/** The files of what a search found. */
export const foundTexts = defineTexts(
  {
    files: 'Ces ressources dans un tableur :',
    title: 'Titre',
    kind: 'Type',
    lead: 'Présentation',
    outcome: 'Issue',
    licence: 'Licence',
    language: 'Langue',
    published: 'Publiée',
    page: 'Page',
    inOrder: 'Dans l’ordre de la page',
  },
  {
    files: 'These resources in a spreadsheet:',
    title: 'Title',
    kind: 'Type',
    lead: 'Introduction',
    outcome: 'Outcome',
    licence: 'Licence',
    language: 'Language',
    published: 'Published',
    page: 'Page',
    inOrder: 'In the order of the page',
  },
)
