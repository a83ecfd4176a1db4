import { defineTexts } from '#kit/texts.ts'

/** Whom to ask, wherever one may be stuck. */
export const helpTexts = defineTexts(
  {
    call: 'Une question ? Appelez le',
    noPhone: (who: string) => `Une question ? Écrivez à : ${who}.`,
  },
  {
    call: 'A question? Call',
    noPhone: (who) => `A question? Write to: ${who}.`,
  },
)
