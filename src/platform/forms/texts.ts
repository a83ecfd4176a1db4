import { writtenInstant } from '#kit/dates.ts'
import { defineTexts } from '#kit/texts.ts'

/** Who saved a form while somebody else was writing in it; the end of the sentence is in `kit/seen.ts`. */
export const overtakenTexts = defineTexts(
  {
    somebody: 'Une autre personne',
    /** It may have been oneself, by another act. */
    unknown: 'Quelqu’un a enregistré',
    by: (name: string, at: Date) => `${name} a enregistré le ${writtenInstant(at, 'fr')},`,
    yourself: (at: Date) =>
      `Vous avez vous-même enregistré, ailleurs, le ${writtenInstant(at, 'fr')},`,
  },
  {
    somebody: 'Somebody else',
    unknown: 'Somebody saved',
    by: (name: string, at: Date) => `${name} saved on ${writtenInstant(at, 'en')},`,
    yourself: (at: Date) => `You saved elsewhere yourself, on ${writtenInstant(at, 'en')},`,
  },
)

/** Said of a form that is refused where it is not drawn any more. */
export const refusedTexts = defineTexts(
  {
    formGone:
      'Cette page a changé : le formulaire que vous remplissiez n’y est plus, et rien n’est enregistré. Lisez ce que la page dit maintenant.',
    writtenHere: 'Ce que vous aviez écrit est recopié ici.',
  },
  {
    formGone:
      'This page has changed: the form that you were filling in is not there any more, and nothing is saved. Read what the page says now.',
    writtenHere: 'What you had written is repeated here.',
  },
)
