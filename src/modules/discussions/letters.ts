import { z } from 'zod'

/** Which letters somebody wants: at once when they are named, and of the day for what they follow. */
export const letterChoices = ['mentions-and-daily', 'daily', 'mentions', 'none'] as const
export type LetterChoice = (typeof letterChoices)[number]

export const usualChoice: LetterChoice = 'mentions-and-daily'

export const lettersShape = z.object({ choice: z.enum(letterChoices) })

/** Two letters, each with its link that stops it. */
export const letterKinds = ['mention', 'daily'] as const
export type LetterKind = (typeof letterKinds)[number]

export function isLetterKind(text: string): text is LetterKind {
  return letterKinds.some((kind) => kind === text)
}

export function wants(choice: LetterChoice, letter: LetterKind): boolean {
  if (choice === 'mentions-and-daily') return true
  return choice === (letter === 'daily' ? 'daily' : 'mentions')
}

/** The choice of somebody who wants no more of this letter, and keeps the other one. */
export function without(choice: LetterChoice, letter: LetterKind): LetterChoice {
  const other: LetterKind = letter === 'daily' ? 'mention' : 'daily'
  if (!wants(choice, other)) return 'none'
  return other === 'daily' ? 'daily' : 'mentions'
}
