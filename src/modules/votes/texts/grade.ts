import { defineTexts } from '#kit/texts.ts'

/** A majority grade with its sign, in words: which of the two groups around it is larger. */
export const gradeTexts = defineTexts(
  {
    signed: (grade: string, sign: string) =>
      sign === '+' ? `${grade}+ (plutôt au-dessus)` : `${grade}− (plutôt en dessous)`,
  },
  {
    signed: (grade: string, sign: string) =>
      sign === '+' ? `${grade}+ (rather above)` : `${grade}− (rather below)`,
  },
)
