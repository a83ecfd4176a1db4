import {
  countFile,
  type FileCounted,
  type FileMethod,
  type FileProblem,
  fileMethods,
  problemSentence,
} from '#modules/votes/index.ts'
import { ballotText } from './read-ballots.ts'
import { CommandMisread, type Terminal } from './terminal.ts'

export interface TallyOptions {
  readonly method: string
  readonly seats?: string
  readonly grades?: string
  readonly margins?: boolean
}

/** Counts a file of ballots: no server, no database, nothing sent anywhere. */
export async function tallyVotes(out: Terminal, file: string, options: TallyOptions) {
  const tallied = tallyFile(file, options)
  out.say(`Méthode : ${tallied.method}`)
  out.say(`Retenu·es : ${tallied.winners.join(' = ') || 'personne'}`)
  for (const [at, level] of tallied.ranking.entries()) out.say(`${at + 1}. ${level.join(' = ')}`)
  for (const round of tallied.rounds) out.say(lineOf(round))
  for (const tie of tallied.ties) out.say(`Égalité : ${lineOf(tie)}`)
  out.json(tallied)
}

/** A round in one line: `votes: A 12, B 7 · exhausted: 3`. */
function lineOf(value: object): string {
  const written = (inner: unknown): string =>
    inner !== null && typeof inner === 'object'
      ? Object.entries(inner)
          .map(([key, part]) => (Array.isArray(inner) ? written(part) : `${key} ${written(part)}`))
          .join(', ')
      : String(inner ?? '–')
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(' · ')
}

export function tallyFile(path: string, options: TallyOptions): FileCounted {
  const method = fileMethods.find((name) => name === options.method)
  if (!method) throw new CommandMisread(`Méthode inconnue. Au choix : ${fileMethods.join(', ')}.`)
  const grades = (options.grades ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const { name, text } = ballotText(path)
  const { seats, margins } = options
  const counted = countFile({
    name,
    text,
    method: method satisfies FileMethod,
    grades,
    seats,
    margins,
  })
  if (counted.ok) return counted.counted
  throw misread(name, counted.problem)
}

function misread(name: string, problem: FileProblem): CommandMisread {
  switch (problem.why) {
    case 'unreadable':
      return new CommandMisread(problemSentence(name, problem.at), [problem.at])
    case 'grades-needed':
      return new CommandMisread(
        'Le jugement majoritaire demande des mentions : un tableau CSV ou un fichier PrefLib .cat.',
      )
    case 'bad-seats':
      return new CommandMisread('Le nombre de sièges est un nombre entier, à partir de 1.')
    case 'too-many-options':
      return new CommandMisread(`Il y a plus de ${problem.most} options.`)
    default:
      return problem satisfies never
  }
}
