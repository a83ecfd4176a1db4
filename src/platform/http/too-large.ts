import { writtenSize } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

/** Of a form whose body is over the bound of its route: what it held cannot be shown again. */
export const tooLargeTexts = defineTexts(
  (bytes: number) =>
    `Ce que vous avez envoyé dépasse ${writtenSize(bytes, 'fr')} : ce site ne l’a pas lu, et rien n’est enregistré. Choisissez un fichier plus petit, ou raccourcissez le texte. Pour retrouver ce que vous aviez écrit, revenez à la page précédente.`,
  (bytes) =>
    `What you sent is larger than ${writtenSize(bytes, 'en')}: this site did not read it, and nothing is saved. Choose a smaller file, or shorten the text. To find what you had written, go back to the page before.`,
)
