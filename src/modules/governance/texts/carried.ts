import { defineTexts } from '#kit/texts.ts'

interface Carried {
  readonly circle: string
  readonly reason: string
  readonly text: string
  readonly objections: readonly string[]
  readonly address: string
}

/** What the wider circle reads of a decision that was carried to it: enough to deal with it without asking. */
export const carriedTexts = defineTexts(
  {
    tension: ({ circle, reason, text, objections, address }: Carried) =>
      [
        `${circle} : ${reason}`,
        text === '' ? '' : `Le texte proposé :\n${text}`,
        objections.length === 0 ? '' : `Les objections en cours :\n${objections.join('\n')}`,
        `La décision : ${address}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
  {
    tension: ({ circle, reason, text, objections, address }: Carried) =>
      [
        `${circle}: ${reason}`,
        text === '' ? '' : `The text that was proposed:\n${text}`,
        objections.length === 0 ? '' : `Objections that stand:\n${objections.join('\n')}`,
        `The decision: ${address}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
)
