import { defineTexts } from '#kit/texts.ts'

/** Beside an option of a form, for whoever hesitates; it is not printed with the answer. */
export const usualChoice = defineTexts('(le choix habituel)', '(the usual choice)')
