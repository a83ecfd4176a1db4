import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is said after marks on the paper roll were noted, or taken away. */
export const marksTexts = defineTexts(
  {
    noted: (count: number) => `${counted(count, 'émargement noté', 'émargements notés')}.`,
    taken: (count: number) => `${counted(count, 'émargement retiré', 'émargements retirés')}.`,
    unread: (parts: string) =>
      `Rien n’est noté : ceci n’est pas un numéro, ou pas une suite de mille au plus : ${parts}. Écrivez par exemple 3, 5, 8-10.`,
    notNoted: (numbers: string) => `Pas notés, déjà votants ou inconnus : ${numbers}.`,
    kept: (numbers: string) =>
      `Pas retirés : ${numbers}. Ces numéros n’étaient pas émargés sur papier, ou tous les bulletins émargés sont déjà dans l’urne.`,
  },
  {
    noted: (count: number) => `${counted(count, 'mark', 'marks')} recorded.`,
    taken: (count: number) => `${counted(count, 'mark', 'marks')} taken away.`,
    unread: (parts: string) =>
      `Nothing is recorded: this is no number, nor a range of a thousand at most: ${parts}. Write for example 3, 5, 8-10.`,
    notNoted: (numbers: string) => `Not recorded, have voted or unknown: ${numbers}.`,
    kept: (numbers: string) =>
      `Not taken away: ${numbers}. These numbers were not marked on paper, or all the ballots marked are already in the box.`,
  },
)
