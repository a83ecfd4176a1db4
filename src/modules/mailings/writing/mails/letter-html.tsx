import { typesetPage } from '#kit/writing/typeset-page.ts'
import { LetterMail, type LetterMailProps } from './LetterMail.tsx'

/** The HTML part of the mail, drawn once for a letter: a reader’s own links are put in later. */
export function letterHtml(letter: LetterMailProps): string {
  return typesetPage(`<!doctype html>${<LetterMail {...letter} />}`)
}
