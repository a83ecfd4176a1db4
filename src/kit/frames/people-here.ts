import { writtenHour } from '../dates.ts'
import { defineTexts, type Locale } from '../texts.ts'

/** The page of a form that several people may write, and who else has it open, in sentences. */
export interface HereFrame {
  /** Its path: what the page asks again by. */
  readonly page: string
  readonly others: readonly string[]
}

/** Where an open page says that it still is, and is told who else is there. */
export const herePath = '/ici'

export const hereTexts = defineTexts(
  {
    open: (name: string | undefined, since: Date) =>
      `${name ?? 'Une autre personne'} a aussi cette page ouverte, depuis ${writtenHour(since, 'fr')}.`,
    kept: 'Si vous changez le même champ, la page vous le dira avant d’enregistrer.',
  },
  {
    open: (name, since) =>
      `${name ?? 'Somebody else'} has had this page open too, since ${writtenHour(since, 'en')}.`,
    kept: 'If you both change the same field, the page will tell you before it saves.',
  },
)

/** Who else is there, for one reader: `nameOf` says what they may be called. */
export async function saidHere(
  people: readonly { readonly personId: string; readonly since: Date }[],
  locale: Locale,
  nameOf: (personId: string) => Promise<string | undefined>,
): Promise<readonly string[]> {
  return Promise.all(
    people.map(async ({ personId, since }) =>
      hereTexts[locale].open(await nameOf(personId), since),
    ),
  )
}
