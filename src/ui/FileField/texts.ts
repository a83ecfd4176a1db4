import { defineTexts } from '#kit/texts.ts'

/** The files that came with a form that was refused. */
export const fileFieldTexts = defineTexts(
  {
    unkept: (names: readonly string[]) =>
      names.length === 1
        ? `Le fichier « ${names[0]} » n’a pas été gardé : choisissez-le de nouveau.`
        : `Ces fichiers n’ont pas été gardés, choisissez-les de nouveau : ${names.join(', ')}.`,
  },
  {
    unkept: (names) =>
      names.length === 1
        ? `The file “${names[0]}” was not kept: choose it again.`
        : `These files were not kept, choose them again: ${names.join(', ')}.`,
  },
)
