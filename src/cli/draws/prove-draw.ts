import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  loadSolver,
  type Method,
  proofText,
  type Selection,
  select,
} from '#engines/sortition/index.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import { type DrawFiles, readDraw } from './draw-input.ts'
import { percent } from './draw-words.ts'
import { makeProgress, methodOf, sayImpossible, sayUnproven, secondsOf } from './select-draw.ts'

export interface ProofOptions extends DrawFiles {
  readonly method?: string
  readonly maxSeconds?: string
}

/** `draws proof`: the chances of a draw and why nobody can do better, in a file that a program in Python checks. */
export async function proveDraw(out: Terminal, file: string, options: ProofOptions) {
  const method: Method = methodOf(options.method ?? 'leximin')
  const seconds = secondsOf(options.maxSeconds)
  if (options.already !== undefined)
    throw new CommandRefused(
      'Une preuve porte sur le vivier entier : retirez --already, ou donnez les quotas de ce qui reste.',
    )
  const { instance, reading } = await readDraw(out, options)
  const solver = await loadSolver()
  const since = performance.now()
  const control = {
    onProgress: makeProgress(out),
    shouldStop: () => seconds !== undefined && performance.now() - since > seconds * 1000,
  }
  const outcome = select(solver, instance, { method, control })
  if (outcome.kind === 'infeasible') sayImpossible(out, solver, instance)
  if (outcome.kind === 'unproven') sayUnproven(out, method, outcome.because)
  const { selection } = outcome
  const text = proofText(instance, selection, reading)
  if (text === undefined && method !== 'legacy') sayTooLong(out, selection)
  if (text === undefined)
    throw new CommandRefused(`La règle ${method} n’a pas de preuve : choisissez leximin.`)
  try {
    await writeFile(resolve(file), text)
  } catch {
    throw new CommandRefused(`Le fichier ${file} ne peut pas être écrit.`)
  }
  const isProven = selection.status === 'optimal'
  out.say(
    isProven
      ? `Preuve écrite : ${file}. Pour la vérifier : python3 check-proof.py ${file} ${options.people} ${options.quotas}`
      : `Écrit : ${file}. La preuve est incomplète : ces chances ne sont pas dites optimales.`,
  )
  out.json('ouvroir draws proof 1', {
    status: selection.status,
    file,
    claims: selection.proof?.claims.length ?? 0,
  })
}

/** The panels were found in the time that was given, but not why nobody can do better: nothing is written. */
function sayTooLong(out: Terminal, { method, minProbability, bound }: Selection): never {
  out.json('ouvroir draws proof 1', {
    status: 'bounded',
    method,
    because: 'stopped',
    minProbability,
    bound,
    file: null,
  })
  throw new CommandRefused(
    `Le temps accordé est passé avant que la preuve soit faite : rien n’est écrit. Ce qui est connu : la plus petite chance trouvée est de ${percent(minProbability)}, et aucune loterie ne donne plus de ${percent(bound)} à chacun·e. Donnez plus de secondes à --max-seconds.`,
  )
}
