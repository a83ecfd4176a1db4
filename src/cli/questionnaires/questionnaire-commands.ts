import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  codebookCsv,
  dataPackage,
  ddiCodebook,
  freezeQuestionnaire,
  importR,
  type Loss,
  type Questionnaire,
  questionsOf,
  toLimeSurvey,
  toXlsForm,
} from '#engines/questionnaires/index.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import { readGivenQuestionnaire } from './given-questionnaire.ts'
import { lossLine, questionsSaid } from './questionnaire-words.ts'

/** `questionnaires check`: whether a description holds, and what its fingerprint is; no server, no database. */
export async function checkQuestionnaireFile(out: Terminal, path: string) {
  const { questionnaire, format, losses } = await readGivenQuestionnaire(path)
  const { id, version, languages, title, pages } = questionnaire
  const questions = questionsOf(questionnaire).length
  const { fingerprint } = await freezeQuestionnaire(questionnaire)
  out.say(`${title[languages[0] ?? 'fr'] ?? id} (${id}, version ${version})`)
  out.say(`${questionsSaid(questions, pages.length)}. Langues : ${languages.join(', ')}.`)
  out.say(`Empreinte : ${fingerprint}`)
  sayLosses(out, losses)
  out.say('Aucun défaut.')
  out.json('ouvroir questionnaires check 1', {
    ...{ ok: true, format, id, version, languages, questions, pages: pages.length, fingerprint },
    losses: toldLosses(losses),
  })
}

export interface ConvertOptions {
  readonly to: string
  readonly out?: string
  readonly language?: string
}

/** `questionnaires convert`: the same questions in another format, and what that format does not carry. */
export async function convertQuestionnaire(out: Terminal, path: string, options: ConvertOptions) {
  const { to, out: target } = options
  if (!writtenFormats.includes(to))
    throw new CommandMisread(`--to attend ${writtenFormats.slice(0, -1).join(', ')} ou json.`)
  if (target === undefined && to === 'xlsform')
    throw new CommandMisread('Un classeur ne s’affiche pas : dites où l’écrire, avec --out.')
  const read = await readGivenQuestionnaire(path)
  const { bytes, losses } = await written(
    read.questionnaire,
    to,
    languageAsked(read.questionnaire, options),
  )
  const all = [...read.losses, ...losses]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (target !== undefined) await writeTo(target, bytes)
  else out.say(text.trimEnd())
  // The answer is the file itself when it goes to the standard output: what is lost is told beside it.
  for (const line of lossLines(all)) target === undefined ? out.note(line) : out.say(line)
  if (target !== undefined) out.say(`Écrit : ${target}`)
  out.json('ouvroir questionnaires convert 1', {
    ...{ ok: true, from: read.format, to, losses: toldLosses(all) },
    ...(target === undefined ? inAnswer(to, read.questionnaire, text) : { file: target }),
  })
}

/** What was to be printed stands in the answer for machines. */
const inAnswer = (to: string, questionnaire: Questionnaire, text: string) =>
  to === 'json' ? { questionnaire } : { text }

function languageAsked({ languages }: Questionnaire, { language }: ConvertOptions): string {
  if (language === undefined) return languages[0] ?? 'fr'
  if (languages.includes(language)) return language
  throw new CommandMisread(
    `--language attend une langue de ce questionnaire : ${languages.join(', ')}.`,
  )
}

const writtenFormats: readonly string[] = [
  ...['xlsform', 'limesurvey', 'codebook', 'r', 'ddi', 'datapackage', 'json'],
]

async function written(
  questionnaire: Questionnaire,
  to: string,
  language: string,
): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }> {
  const encoded = (text: string, losses: readonly Loss[] = []) => ({
    bytes: new TextEncoder().encode(text),
    losses,
  })
  const asJson = (value: object) => encoded(`${JSON.stringify(value, null, 2)}\n`)
  switch (to) {
    case 'json':
      return asJson(questionnaire)
    case 'limesurvey': {
      const { text, losses } = toLimeSurvey(questionnaire)
      return encoded(text, losses)
    }
    case 'codebook':
      return encoded(codebookCsv(questionnaire, language))
    case 'r':
      return encoded(importR(questionnaire, language))
    case 'ddi':
      return encoded(ddiCodebook(questionnaire, language))
    case 'datapackage':
      return asJson(dataPackage(questionnaire, language))
  }
  const { sheets, losses } = toXlsForm(questionnaire)
  const bytes = await writeXlsx(
    sheets.map(({ name, rows: [titles = [], ...rows] }) => textSheet(name, titles, rows)),
  )
  return { bytes, losses }
}

/** A file that stands is never written over. */
async function writeTo(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(resolve(target), bytes, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new CommandRefused(
      isThere
        ? `${target} existe déjà : donnez un autre nom.`
        : `${target} ne peut pas être écrit : donnez un autre dossier.`,
    )
  }
}

function sayLosses(out: Terminal, losses: readonly Loss[]): void {
  for (const line of lossLines(losses)) out.say(line)
}

function lossLines(losses: readonly Loss[]): readonly string[] {
  if (losses.length === 0) return []
  return ['Ce qui n’est pas repris tel quel :', ...losses.map((loss) => `  - ${lossLine(loss)}`)]
}

function toldLosses(losses: readonly Loss[]) {
  return losses.map((loss) => ({ ...loss, message: lossLine(loss) }))
}
