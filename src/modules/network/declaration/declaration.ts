import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalText, requiredText } from '#kit/fields.ts'

/** One version of the public text. */
export interface Declaration {
  readonly number: number
  readonly title: string
  /** Markdown. */
  readonly text: string
  /** What changed since the version before, for those who signed it. */
  readonly changes: string
  readonly publishedOn: Day
}

/** `after` is the version that its writer had before their eyes. */
export const declarationShape = z.object({
  title: requiredText(160),
  text: requiredText(20_000, 40),
  changes: optionalText(2000),
  after: z.coerce.number().int().min(0),
})
export type DeclarationForm = z.infer<typeof declarationShape>

/** What a new house proposes to sign; its team writes the next versions. */
export const firstDeclaration = {
  title: 'Déclaration des territoires qui s’engagent',
  text: `Nous, élu·es et agent·es d’un territoire, voulons que celles et ceux qui y vivent prennent part aux décisions qui les concernent. Nous le disons publiquement, et nous acceptons qu’on nous le rappelle.

# Ce que nous tenons pour vrai

- Une décision est meilleure quand les personnes qu’elle touche ont pu la comprendre, la discuter et la changer.
- On n’invite pas les gens pour rien : chaque contribution reçoit une réponse, avec ses raisons.
- Essayer, c’est accepter de se tromper et de le raconter.

# Ce que nous faisons

1. **Ouvrir** : nous publions à l’avance ce qui se décide, ce qui se discute et ce qui ne se discute pas.
2. **Inclure** : nous allons chercher les personnes qu’on n’entend jamais, et nous levons ce qui les empêche de venir.
3. **Répondre** : nous disons ce que nous gardons, ce que nous écartons, et pourquoi, à une date annoncée.
4. **Mesurer** : nous comparons ce qui était promis et ce qui a été fait, et nous publions l’écart.
5. **Partager** : ce que nous apprenons, réussites et échecs, est offert aux autres territoires sous licence libre.

# Ce que nous promettons

Nous écrivons nos propres engagements, chacun avec une échéance. Chaque année, nous disons où ils en sont. Sans nouvelles de nous pendant deux ans, notre signature est montrée comme sans suite.`,
} as const
