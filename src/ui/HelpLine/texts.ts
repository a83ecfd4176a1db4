import { defineTexts } from '#kit/texts.ts'

/** Whom to ask, wherever one may be stuck. */
export const helpTexts = defineTexts(
  {
    call: 'Une question ? Appelez le',
    noPhone: (person: string) => `Une question ? Écrivez à : ${person}.`,
  },
  {
    call: 'A question? Call',
    noPhone: (person) => `A question? Write to: ${person}.`,
  },
)
