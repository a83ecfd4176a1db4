import { defineTexts } from '#kit/texts.ts'

/** The own address of an idea that opens nothing: it was cut on its way, or its year is over. */
export const oldLinkTexts = defineTexts(
  {
    ways: ['La page publique de l’idée reste : cherchez-la dans la liste de son édition.'],
    onward: 'Voir les budgets participatifs',
  },
  {
    ways: ['The public page of the idea stays: look for it in the list of its edition.'],
    onward: 'See the participatory budgets',
  },
)
