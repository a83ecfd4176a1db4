import { defineTexts } from '../texts.ts'
import { counted } from '../words.ts'

/** Words that every page of a copy says, whatever it is a copy of. */
export const copyTexts = defineTexts(
  {
    duplicate: 'Dupliquer',
    from: 'Copie de',
    left: (count: number) =>
      count > 1
        ? `Il reste ${counted(count, 'chose', 'choses')} à réécrire`
        : 'Il reste 1 chose à réécrire',
    nothingLeft: 'Tout ce qui était à réécrire l’a été.',
    keep: 'Garder tel quel',
    keepSpoken: (what: string) => `Garder tel quel : ${what}`,
    /** Before publishing: the titles of what is left, then the question. */
    ask: (count: number, what: string) =>
      count > 1
        ? `${counted(count, 'chose', 'choses')} viennent de la copie et n’ont pas été réécrites : ${what}. Continuer quand même ?`
        : `1 chose vient de la copie et n’a pas été réécrite : ${what}. Continuer quand même ?`,
    unread:
      'Des champs viennent de la copie et n’ont pas été réécrits. Relisez-les, puis recommencez.',
  },
  {
    duplicate: 'Duplicate',
    from: 'Copy of',
    left: (count: number) =>
      count > 1 ? `${count} things are still to be rewritten` : '1 thing is still to be rewritten',
    nothingLeft: 'All that was to be rewritten has been.',
    keep: 'Keep as it is',
    keepSpoken: (what: string) => `Keep as it is: ${what}`,
    ask: (count: number, what: string) =>
      count > 1
        ? `${count} things come from the copy and were not rewritten: ${what}. Go on all the same?`
        : `1 thing comes from the copy and was not rewritten: ${what}. Go on all the same?`,
    unread: 'Some fields come from the copy and were not rewritten. Read them, then try again.',
  },
)
