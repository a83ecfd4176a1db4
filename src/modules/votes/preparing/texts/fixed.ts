import { defineTexts } from '#kit/texts.ts'

/** Of a vote that another room prepared from its rules. */
export const fixedTexts = defineTexts(
  {
    title: 'Fixé par le règlement',
    text: 'Le règlement fixe ces points : ils ne changent pas ici.',
    link: 'Lire le règlement',
    refused: (fields: string) =>
      `Le règlement fixe ces points, ils ne changent pas ici : ${fields}. Rien n’est enregistré.`,
  },
  {
    title: 'Fixed by the rules',
    text: 'The rules fix these points: they do not change here.',
    link: 'Read the rules',
    refused: (fields: string) =>
      `The rules fix these points, they do not change here: ${fields}. Nothing was saved.`,
  },
)
