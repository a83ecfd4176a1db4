import type { DescriptionProblem, FormProblem, Loss } from '#engines/questionnaires/index.ts'
import { counted } from '#kit/words.ts'
import { faultTexts, lossTexts } from '#modules/questionnaires/offline.ts'

/** The command speaks French, as its help. */
const faults = faultTexts.fr.description
const formFaults = faultTexts.fr.form
const losses = lossTexts.fr

/** `pages[0].questions[2].id : deux fois le même identifiant (lu : age)` */
export function faultLine({ code, path, found, expected }: DescriptionProblem): string {
  const more = [
    ...(found === undefined ? [] : [`lu : ${found}`]),
    ...(expected === undefined ? [] : [`attendu : ${expected}`]),
  ].join(' ; ')
  const where = path === '' ? '' : `${path} : `
  return `${where}${faults[code]}${more === '' ? '' : ` (${more})`}`
}

export function formFaultLine({ code, cell, found }: FormProblem): string {
  const more = found === undefined || found === '' ? '' : ` (lu : ${found})`
  return `${placeSaid(cell)} : ${formFaults[code]}${more}`
}

/** `12:relevance`, as a text of columns is pointed at: “ligne 12, colonne relevance”. */
function placeSaid(place: string): string {
  const found = /^(\d+):(.*)$/.exec(place)
  if (!found) return place
  const [, line, column] = found
  return column === '' ? `ligne ${line}` : `ligne ${line}, colonne ${column}`
}

export function lossLine({ code, about, found }: Loss): string {
  return `${placeSaid(about)}${found === undefined ? '' : ` (${found})`} : ${losses[code]}`
}

export const questionsSaid = (questions: number, pages: number) =>
  `${counted(questions, 'question', 'questions')}, ${counted(pages, 'page', 'pages')}`
